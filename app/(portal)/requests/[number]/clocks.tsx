import { useTranslations } from "next-intl";
import { ClockList } from "@/components/sla/clock-list";
import { useDrawnClocks } from "@/components/sla/draw-clocks";
import { Card, CardHead } from "@/components/ui/card";
import { pack } from "@/components/ui/packed";
import { stampWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import type { LedgerRow } from "@/lib/sla/ledger";
import type { TicketPage } from "@/lib/tickets/page";
import type { SlaMetric } from "@/prisma/generated/enums";

/** Every clock of the request, each with its ledger in the customer's words. */
export function Clocks({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("sla");
  const tTicket = useTranslations("portal.ticket");
  const reasonOf = useReason(ticket);
  const { clocks, ledgers } = ticket.sla;
  const { draw, ...looks } = useDrawnClocks({ nameOf: (metric) => t(`customerMetric.${metric}`), reasonOf });
  return (
    <Card aria-labelledby="clocks" className="pb-5">
      <CardHead id="clocks" title={t("title")} />
      {clocks.length === 0 ? <p className="px-5 text-muted text-sm">{tTicket("noClocks")}</p> : null}
      <ClockList {...looks} clocks={pack(clocks.map((clock, index) => draw(clock, ledgers[index])))} />
    </Card>
  );
}

function useReason(ticket: TicketPage): (row: LedgerRow, metric: SlaMetric) => string {
  const t = useTranslations("sla.customerRow");
  const tParties = useTranslations("portal.turn");
  const { reader } = useRendering();
  return (row, metric) => {
    const since = stampWords(row.from, reader);
    switch (row.reason) {
      case "running":
        return t(metric === "CUSTOMER_RESPONSE" ? "runningCustomer" : "running");
      case "outside_hours":
      case "corrected":
      case "received_late":
        return t(row.reason);
      case "received_earlier":
        return t("received_earlier", { since });
      case "resolved":
        return t("resolved", { since });
      case "paused":
        if (row.waitsFor !== "thirdParty") return t("pausedCustomer", { since });
        return t("pausedThirdParty", {
          since,
          thirdParty: askedAt(ticket, row.seq) ?? tParties("thirdParty"),
        });
    }
  };
}

function askedAt(ticket: TicketPage, seq: number): string | null {
  const event = ticket.conversation.find((entry) => entry.event.seq === seq)?.event;
  return event?.kind === "THIRD_PARTY_ASKED" ? event.data.thirdParty.name : null;
}
