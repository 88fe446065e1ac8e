import { useFormatter, useTranslations } from "next-intl";
import { ClockRow } from "@/components/sla/clock-row";
import { LedgerTable } from "@/components/sla/ledger-table";
import { Card, CardHead } from "@/components/ui/card";
import type { LedgerRow } from "@/lib/sla/ledger";
import type { TicketPage } from "@/lib/tickets/page";
import type { SlaMetric } from "@/prisma/generated/enums";

/** Every clock of the request, each with its ledger in the customer's words. */
export function Clocks({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("sla");
  const tTicket = useTranslations("portal.ticket");
  const reasonOf = useReason(ticket);
  const { clocks, ledgers } = ticket.sla;
  return (
    <Card aria-labelledby="clocks" className="pb-5 print:hidden">
      <CardHead id="clocks" title={t("title")} />
      {clocks.length === 0 ? <p className="px-5 text-muted text-sm">{tTicket("noClocks")}</p> : null}
      <ul className="divide-y divide-line px-5">
        {clocks.map((clock, index) => {
          const ledger = ledgers[index];
          const metric = t(`customerMetric.${clock.metric}`);
          const last = ledger?.rows.findLast(({ reason }) => reason === "paused");
          return (
            <ClockRow
              key={`${clock.metric}-${clock.cycle}`}
              clock={clock}
              name={clock.cycle > 1 ? t("cycle", { metric, cycle: clock.cycle }) : metric}
              pausedBecause={last ? reasonOf(last, clock.metric) : null}
            >
              {ledger ? <LedgerTable ledger={ledger} clock={clock} reasonOf={reasonOf} /> : null}
            </ClockRow>
          );
        })}
      </ul>
    </Card>
  );
}

function useReason(ticket: TicketPage): (row: LedgerRow, metric: SlaMetric) => string {
  const t = useTranslations("sla.customerRow");
  const tParties = useTranslations("portal.turn");
  const format = useFormatter();
  return (row, metric) => {
    const since = format.dateTime(row.from, {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
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
