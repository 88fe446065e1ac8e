import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, Row, Table } from "@/components/ui/table";
import { type AuditValue, fieldsOf, isWorded } from "@/lib/audit/difference";
import type { AuditLine } from "@/lib/audit/entries";
import type { AuditAction } from "@/prisma/generated/enums";

const headings = ["when", "actor", "what", "change"] as const;

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
    <Table label={t("label")} headings={headings.map((heading) => t(heading))}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </Table>
  );
}

function Line({ line }: { line: AuditLine }) {
  const t = useTranslations("settings.audit");
  const { action, subject, label, actor, at } = line;
  return (
    <Row data-audit={`${subject} ${action}`}>
      <Cell className="whitespace-nowrap text-muted">
        <RelativeTime at={at.getTime()} />
      </Cell>
      <Cell>{actor.name}</Cell>
      <Cell className="lg:max-w-80">
        <p className="text-muted text-xs">{t(`subject.${subject}`)}</p>
        <p className="mb-1 break-words font-medium">{label}</p>
        <Badge tone={tones[action]}>{t(`action.${action}`)}</Badge>
      </Cell>
      <Cell className="lg:w-1/2">
        <Changes line={line} />
      </Cell>
    </Row>
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
