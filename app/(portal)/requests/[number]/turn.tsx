import { useTranslations } from "next-intl";
import { TurnStrip } from "@/components/tickets/turn-strip";
import { ExactTime } from "@/components/ui/exact-time";
import type { TicketPage } from "@/lib/tickets/page";

/** The turn strip in the customer's words. */
export function Turn({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("portal");
  const { status, turn } = ticket;
  const names = {
    thirdParty: ticket.thirdParty?.name ?? t("turn.thirdParty"),
    agent: ticket.assignee?.name ?? t("turn.support"),
  };
  return (
    <TurnStrip
      turn={turn}
      headline={t(`turn.headline.${status}`, names)}
      detail={t(`turn.detail.${status}`, names)}
      facts={
        <>
          <span>{t.rich("turn.since", { at: () => <ExactTime at={ticket.statusSince.getTime()} /> })}</span>
          <Awaited ticket={ticket} />
        </>
      }
      shares={ticket.sla.shares}
      partyNames={{
        support: t("turn.support"),
        customer: t("turn.customer"),
        thirdParty: t("turn.thirdParty"),
      }}
    />
  );
}

/** What is awaited until when. */
function Awaited({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("portal.deadline");
  const closes = ticket.autoCloseAt?.getTime();
  if (closes) return <span>{t.rich("autoClose", { at: () => <ExactTime at={closes} /> })}</span>;
  const next = ticket.sla.clocks
    .filter(({ state, verdict }) => state === "RUNNING" && verdict === "RUNNING")
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];
  const due = next?.dueAt;
  if (!next || !due) return null;
  return (
    <span className="font-medium text-ink">{t.rich(next.metric, { at: () => <ExactTime at={due} /> })}</span>
  );
}
