import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { TicketStatus } from "@/prisma/generated/enums";

type Line = {
  number: number;
  subject: string;
  status: TicketStatus;
  lastActivityAt: Date;
  requester?: { name: string };
  version?: number;
};
type TicketLinesProps = {
  tickets: readonly Line[];
  /** Each with a box, checked, for the form around them: `1042:7`, number and version. */
  choosable?: boolean;
};

/** Tickets of a person or an organisation, each a link to its page on the desk. */
export function TicketLines({ tickets, choosable = false }: TicketLinesProps) {
  const t = useTranslations("common.status");
  return (
    <ul className="divide-y divide-line">
      {tickets.map(({ number, version, subject, status, lastActivityAt, requester }) => (
        <li
          key={number}
          data-ticket={number}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-2.5 text-sm"
        >
          {choosable ? (
            <input
              type="checkbox"
              name="ticket"
              value={`${number}:${version}`}
              defaultChecked
              aria-label={`#${number} ${subject}`}
              className="size-4 accent-accent"
            />
          ) : null}
          <span className={cx("min-w-0 flex-1", !choosable && "basis-64")}>
            <Link
              href={`/desk/tickets/${number}`}
              className="block truncate font-medium hover:text-accent hover:underline"
            >
              <span className="text-muted tabular-nums">#{number}</span> {subject}
            </Link>
            <span className="text-muted text-xs">
              {requester ? `${requester.name} · ` : null}
              <RelativeTime at={lastActivityAt.getTime()} />
            </span>
          </span>
          <StatusBadge status={status} label={t(status)} />
        </li>
      ))}
    </ul>
  );
}
