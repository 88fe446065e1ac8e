import { useTranslations } from "next-intl";
import { ClockList } from "@/components/sla/clock-list";
import { CorrectionForm, ReceivedForm } from "@/components/sla/correction-form";
import { useDrawnClocks } from "@/components/sla/draw-clocks";
import { Card, CardHead } from "@/components/ui/card";
import { pack } from "@/components/ui/packed";
import { stampWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import type { PersonActor } from "@/lib/people/actor";
import type { LedgerRow } from "@/lib/sla/ledger";
import type { TicketPage } from "@/lib/tickets/page";
import { localOfInstant } from "@/lib/zoned-time";
import { correctClock, correctReceived } from "./correct-clock";

/** Every clock of the ticket, each with its ledger in the agents' words. */
export function Clocks({ actor, ticket }: { actor: PersonActor; ticket: TicketPage }) {
  const t = useTranslations("sla");
  const reasonOf = useReason(ticket);
  const { clocks, ledgers } = ticket.sla;
  const { draw, ...looks } = useDrawnClocks({ nameOf: (metric) => t(`metric.${metric}`), reasonOf });
  return (
    <Card aria-labelledby="clocks" className="pb-5">
      <CardHead id="clocks" title={t("title")} />
      <ClockList {...looks} lazy clocks={pack(clocks.map((clock, index) => draw(clock, ledgers[index])))} />
      {actor.role === "ADMIN" ? (
        <>
          <CorrectionForm
            action={correctClock}
            ticket={ticket}
            metrics={[...new Set(clocks.map(({ metric }) => metric))]}
          />
          <ReceivedForm
            action={correctReceived}
            ticket={ticket}
            receivedAt={localOfInstant(ticket.receivedAt.getTime(), actor.timeZone)}
          />
        </>
      ) : null}
    </Card>
  );
}

function useReason(ticket: TicketPage): (row: LedgerRow) => string {
  const t = useTranslations("sla");
  const { reader } = useRendering();
  const eventOf = (seq: number) => ticket.conversation.find(({ event }) => event.seq === seq);
  return (row) => {
    const since = stampWords(row.from, reader);
    const entry = eventOf(row.seq);
    switch (row.reason) {
      case "running":
      case "outside_hours":
        return t(`row.${row.reason}`);
      case "resolved":
        return t("row.resolved", { since });
      case "corrected":
      case "received_earlier":
      case "received_late": {
        const reason = entry?.event.kind === "SLA_CORRECTED" ? entry.event.data.reason : "";
        const author = entry?.actor?.name ?? "";
        return t(`row.${row.reason}`, { author, reason, since, until: stampWords(row.to, reader) });
      }
      case "paused": {
        if (row.waitsFor !== "thirdParty")
          return t("row.pausedCustomer", { customer: ticket.requester.name, since });
        const asked = entry?.event.kind === "THIRD_PARTY_ASKED" ? entry.event.data.thirdParty.name : null;
        return t("row.pausedThirdParty", { thirdParty: asked ?? t("turn.thirdParty"), since });
      }
    }
  };
}
