import { useTranslations } from "next-intl";
import { TurnStrip } from "@/components/tickets/turn-strip";
import { ExactTime } from "@/components/ui/exact-time";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketPage } from "@/lib/tickets/page";

/** The turn strip in the agents' words. */
export function Turn({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("desk.turn");
  const tParties = useTranslations("sla.turn");
  const { status, turn, requester, assignee, thirdParty } = ticket;
  const names = {
    customer: requester.name,
    agent: assignee?.name ?? "",
    thirdParty: thirdParty?.name ?? tParties("thirdParty"),
  };
  return (
    <TurnStrip
      turn={turn}
      headline={t(`headline.${status}`, names)}
      detail={t(`detail.${status}`, names)}
      facts={
        <>
          <span>{t.rich("since", { at: () => <RelativeTime at={ticket.statusSince.getTime()} /> })}</span>
          <Awaited ticket={ticket} />
        </>
      }
      shares={ticket.sla.shares}
      partyNames={{
        support: tParties("support"),
        customer: tParties("customer"),
        thirdParty: tParties("thirdParty"),
      }}
    />
  );
}

/** What is awaited until when: the customer's answer, a chase, the automatic closing. */
function Awaited({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("desk.turn.awaited");
  const answer = ticket.sla.clocks.findLast(
    ({ metric, state }) => metric === "CUSTOMER_RESPONSE" && state === "RUNNING",
  );
  const awaited = [
    ["answer", answer?.dueAt],
    ["chase", ticket.status === "WAITING_THIRD_PARTY" ? ticket.chaseAt?.getTime() : null],
    ["autoClose", ticket.autoCloseAt?.getTime()],
  ] as const;
  return awaited.map(([kind, at]) =>
    at ? (
      <span key={kind} className="font-medium text-ink">
        {t.rich(kind, { at: () => <ExactTime at={at} /> })}
      </span>
    ) : null,
  );
}
