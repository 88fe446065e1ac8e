import { UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { QuickForm } from "@/components/desk/quick-form";
import { RowClock } from "@/components/desk/row-clock";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { PriorityMark } from "@/components/ui/priority-mark";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PersonActor } from "@/lib/people/actor";
import type { PressingClock } from "@/lib/sla/pressing";
import { refusal } from "@/lib/tickets/machine";
import type { QueueRow } from "@/lib/tickets/queue";
import { assignTicket } from "./actions";
import { BULK_FORM } from "./bulk-form";

type Row = QueueRow & { clock: PressingClock | null };
type QueueTableProps = { actor: PersonActor; rows: readonly Row[] };

const headings = ["number", "subject", "status", "priority", "assignee", "clock", "activity"] as const;
const cell = "px-2.5 py-2 align-top max-lg:contents";

/** The rows of the queue: a dense table, and cards where there is no room for one. */
export function QueueTable({ actor, rows }: QueueTableProps) {
  const t = useTranslations("desk.column");
  return (
    <div className="rounded-xl border border-line bg-surface shadow-card max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none">
      <table className="w-full text-left text-sm max-lg:block">
        <thead className="border-line border-b text-muted text-xs max-lg:sr-only">
          <tr>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className="whitespace-nowrap px-2.5 py-2.5 font-medium first:pl-5 last:pr-5"
              >
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-lg:flex max-lg:flex-col max-lg:gap-3 max-lg:divide-y-0">
          {rows.map((row) => (
            <QueueLine key={row.id} actor={actor} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueLine({ actor, row }: { actor: PersonActor; row: Row }) {
  const t = useTranslations();
  const { organisation } = row.requester;
  const breached = row.hasBreach || row.clock?.breached === true;
  return (
    <tr
      data-number={row.number}
      className={cx(
        "group relative hover:bg-sunken/60",
        "max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-4 max-lg:gap-y-2 max-lg:rounded-xl max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4 max-lg:shadow-card",
        breached && "lg:shadow-[inset_3px_0_0_var(--danger)]",
      )}
    >
      <td className={cx(cell, "pl-5 text-muted tabular-nums")}>
        <span className="flex items-center gap-2.5 max-lg:order-1">
          <input
            type="checkbox"
            name="ticket"
            form={BULK_FORM}
            value={`${row.number}:${row.version}`}
            aria-label={t("desk.bulk.select", { number: row.number })}
            className="relative z-10 size-4 accent-accent"
          />
          #{row.number}
        </span>
      </td>
      <td className={cx(cell, "w-full max-w-0")}>
        <div className="min-w-0 max-lg:order-3 max-lg:basis-full">
          <Link
            href={`/desk/tickets/${row.number}`}
            className="line-clamp-2 font-medium outline-offset-4 after:absolute after:inset-0 group-hover:text-accent lg:line-clamp-1"
          >
            {row.subject}
          </Link>
          <p className="truncate text-muted text-xs">
            {row.requester.name}
            {organisation ? ` · ${organisation.name}` : null}
          </p>
        </div>
      </td>
      <td className={cell}>
        <span className="max-lg:order-2 max-lg:ml-auto">
          <StatusBadge status={row.status} label={t(`common.status.${row.status}`)} />
        </span>
      </td>
      <td className={cell}>
        <span className="max-lg:order-4">
          <PriorityMark priority={row.priority} label={t(`common.priority.${row.priority}`)} />
        </span>
      </td>
      <td className={cell}>
        <Assignee actor={actor} row={row} />
      </td>
      <td className={cell}>
        <div className="max-lg:order-6 max-lg:basis-full">
          {row.clock ? <RowClock clock={row.clock} /> : "–"}
        </div>
      </td>
      <td className={cx(cell, "pr-5 text-muted")}>
        <span className="relative z-10 text-[0.8125rem] max-lg:order-5 max-lg:ml-auto">
          <RelativeTime at={row.lastActivityAt.getTime()} focusable={false} />
        </span>
      </td>
    </tr>
  );
}

function Assignee({ actor, row }: { actor: PersonActor; row: Row }) {
  const t = useTranslations("desk");
  const { number, version, assignee } = row;
  if (assignee) {
    return (
      <span className="flex items-center gap-2 max-lg:order-5">
        <Avatar name={assignee.name} size="sm" tone={assignee.id === actor.id ? "accent" : "neutral"} />
        <span className="max-w-28 truncate">{assignee.name}</span>
      </span>
    );
  }
  if (refusal(actor, row, "assign")) return <span className="text-muted max-lg:order-5">{t("nobody")}</span>;
  return (
    <div className="relative z-10 max-lg:order-7 max-lg:ml-auto">
      <QuickForm
        action={assignTicket}
        values={{ number, version, assigneeId: actor.id }}
        success={t("done.taken", { number })}
        label={t("takeNumber", { number })}
      >
        <UserRoundPlus aria-hidden className="size-4" />
        {t("take")}
      </QuickForm>
    </div>
  );
}
