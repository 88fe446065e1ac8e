import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, Row, Table } from "@/components/ui/table";
import type { ThirdPartyPage } from "@/lib/third-parties/queries";

type WaitingTicketsProps = { partyId: string; tickets: ThirdPartyPage["tickets"] };

/** The tickets that wait for a third party, the longest first; all of them are in the queue. */
export function WaitingTickets({ partyId, tickets }: WaitingTicketsProps) {
  const t = useTranslations("people.thirdParty");
  if (tickets.length === 0) return null;
  const headings = [t("ticket"), t("assignee"), t("since"), t("chaseAt")];
  return (
    <section aria-labelledby="waiting">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="waiting" className="font-semibold text-sm">
          {t("waitingNow")}
        </h2>
        <Link href={`/desk?view=all&thirdParty=${partyId}`} className="text-accent text-sm hover:underline">
          {t("inQueue")}
        </Link>
      </div>
      <Table label={t("waitingNow")} headings={headings}>
        {tickets.map(({ number, subject, assignee, statusSince, chaseAt }) => (
          <Row key={number} data-ticket={number}>
            <Cell className="lg:max-w-96">
              <Link
                href={`/desk/tickets/${number}`}
                className="break-words font-medium hover:text-accent hover:underline"
              >
                <span className="text-muted tabular-nums">#{number}</span> {subject}
              </Link>
            </Cell>
            <Cell className="text-muted">{assignee?.name}</Cell>
            <Cell className="whitespace-nowrap text-muted">
              <span className="lg:hidden">{t("since")}: </span>
              <RelativeTime at={statusSince.getTime()} />
            </Cell>
            <Cell className="whitespace-nowrap text-muted">
              {chaseAt ? (
                <>
                  <span className="lg:hidden">{t("chaseAt")}: </span>
                  <RelativeTime at={chaseAt.getTime()} />
                </>
              ) : null}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
