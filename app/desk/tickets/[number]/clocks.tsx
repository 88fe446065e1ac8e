import { useFormatter, useTranslations } from "next-intl";
import { ClockRow } from "@/components/sla/clock-row";
import { CorrectionForm, ReceivedForm } from "@/components/sla/correction-form";
import { LedgerTable } from "@/components/sla/ledger-table";
import { Card, CardHead } from "@/components/ui/card";
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
  return (
    <Card aria-labelledby="clocks" className="pb-5">
      <CardHead id="clocks" title={t("title")} />
      <ul className="divide-y divide-line px-5">
        {clocks.map((clock, index) => {
          const ledger = ledgers[index];
          const metric = t(`metric.${clock.metric}`);
          const pause = ledger?.rows.findLast(({ reason }) => reason === "paused");
          return (
            <ClockRow
              key={`${clock.metric}-${clock.cycle}`}
              clock={clock}
              name={clock.cycle > 1 ? t("cycle", { metric, cycle: clock.cycle }) : metric}
              pausedBecause={pause ? reasonOf(pause) : null}
            >
              {ledger ? <LedgerTable ledger={ledger} clock={clock} reasonOf={reasonOf} /> : null}
            </ClockRow>
          );
        })}
      </ul>
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
  const format = useFormatter();
  const eventOf = (seq: number) => ticket.conversation.find(({ event }) => event.seq === seq);
  const moment = (at: number) =>
    format.dateTime(at, {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return (row) => {
    const since = moment(row.from);
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
        return t(`row.${row.reason}`, { author, reason, since, until: moment(row.to) });
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
