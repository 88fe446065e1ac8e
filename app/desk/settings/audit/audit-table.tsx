import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { type AuditValue, fieldsOf, isWorded } from "@/lib/audit/difference";
import type { AuditLine } from "@/lib/audit/entries";
import type { AuditAction } from "@/prisma/generated/enums";

const headings = ["when", "actor", "what", "change"] as const;
const cell = "px-3 py-2.5 align-top max-lg:block max-lg:p-0";

const tones = {
  CREATED: "good",
  CHANGED: "info",
  REMOVED: "danger",
  INVITED: "accent",
  DISABLED: "warn",
  ENABLED: "good",
  MERGED: "third",
  APPLIED: "accent",
} as const satisfies Record<AuditAction, Tone>;

/** The log as a table, and as cards where there is no room for one. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const t = useTranslations("settings.audit");
  return (
    <div className="rounded-xl border border-line bg-surface shadow-card max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none">
      <table className="w-full text-left text-sm max-lg:block">
        <thead className="border-line border-b text-muted text-xs max-lg:sr-only">
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-3 py-2.5 font-medium first:pl-5 last:pr-5">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-lg:flex max-lg:flex-col max-lg:gap-3 max-lg:divide-y-0">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: AuditLine }) {
  const t = useTranslations("settings.audit");
  const { action, subject, label, actor, at } = line;
  return (
    <tr
      data-audit={`${subject} ${action}`}
      className="max-lg:flex max-lg:flex-col max-lg:gap-1.5 max-lg:rounded-xl max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4 max-lg:shadow-card"
    >
      <td className={cx(cell, "whitespace-nowrap pl-5 text-muted")}>
        <RelativeTime at={at.getTime()} />
      </td>
      <td className={cell}>{actor.name}</td>
      <td className={cx(cell, "lg:max-w-80")}>
        <p className="text-muted text-xs">{t(`subject.${subject}`)}</p>
        <p className="mb-1 break-words font-medium">{label}</p>
        <Badge tone={tones[action]}>{t(`action.${action}`)}</Badge>
      </td>
      <td className={cx(cell, "pr-5 lg:w-1/2")}>
        <Changes line={line} />
      </td>
    </tr>
  );
}

/** Field by field: how it was, how it is. */
function Changes({ line: { before, after } }: { line: AuditLine }) {
  const t = useTranslations("settings.audit");
  const words = (value: AuditValue | undefined): string => {
    if (value === undefined || value === null || value === "") return t("nothing");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "string" && isWorded(value)) return t(`value.${value}`);
    if (typeof value === "string" || typeof value === "number") return String(value);
    return value.length > 0 ? value.join(", ") : t("nothing");
  };
  return (
    <dl className="flex flex-col gap-1">
      {fieldsOf(before, after).map((field) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{t(`field.${field}`)}:</dt>
          <dd className="min-w-0 break-words">
            {before ? (
              <span className={cx(after && "text-muted line-through")}>{words(before[field])}</span>
            ) : null}
            {before && after ? (
              <>
                {" "}
                <span aria-hidden>→</span> <span className="sr-only">{t("became")}</span>{" "}
              </>
            ) : null}
            {after ? <span>{words(after[field])}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
