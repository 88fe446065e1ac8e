import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { TicketStatus } from "@/prisma/generated/enums";

type OpenTicketsProps = { tickets: readonly { number: number; subject: string; status: TicketStatus }[] };

/** Warns that the customer already has open tickets: perhaps the call is about one of them. */
export function OpenTickets({ tickets }: OpenTicketsProps) {
  const t = useTranslations();
  if (tickets.length === 0) return null;
  return (
    <Alert tone="warn" title={t("desk.new.openTickets")}>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {tickets.map(({ number, subject, status }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Link href={`/desk/tickets/${number}`} className="min-w-0 max-w-full truncate hover:underline">
              <span className="tabular-nums">#{number}</span> {subject}
            </Link>
            <StatusBadge status={status} label={t(`common.status.${status}`)} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
