import { useTranslations } from "next-intl";
import { TicketLines } from "@/components/tickets/ticket-lines";
import { Card, CardHead } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import type { InstantKey } from "@/lib/paging";
import type { ticketsOf } from "@/lib/tickets/of-requester";
import { hrefOf, instantKeyText } from "./list-address";

type TicketsCardProps = Awaited<ReturnType<typeof ticketsOf>> & {
  /** The page they stand on. */
  here: string;
  before: InstantKey | null;
  /** Whether each says who asked. */
  named: boolean;
};

/** All tickets of a person or an organisation, page by page. */
export function TicketsCard({ rows: tickets, previous, next, here, before, named }: TicketsCardProps) {
  const t = useTranslations();
  const lines = named ? tickets : tickets.map(({ requester: _, ...ticket }) => ticket);
  return (
    <Card aria-labelledby="tickets" className="pb-2">
      <CardHead id="tickets" title={t("people.tickets")} />
      {lines.length > 0 ? (
        <TicketLines tickets={lines} />
      ) : (
        <p className="px-5 pb-4 text-muted text-sm">{t("people.noTickets")}</p>
      )}
      <div className="px-5">
        <Pagination
          label={t("common.paging.label")}
          first={before ? here : null}
          previous={previous ? hrefOf(here, { before: instantKeyText(previous) }) : null}
          next={next ? hrefOf(here, { before: instantKeyText(next) }) : null}
          words={{
            first: t("common.paging.first"),
            previous: t("common.paging.previous"),
            next: t("common.paging.next"),
          }}
        />
      </div>
    </Card>
  );
}
