import { useTranslations } from "next-intl";
import { TurnStrip } from "@/components/tickets/turn-strip";
import { ExactTime } from "@/components/ui/exact-time";
import type { TicketPage } from "@/lib/tickets/page";
import { NextDeadline } from "../next-deadline";

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
      detail={t.rich(`turn.detail.${status}`, {
        ...names,
        link: (chunks) => (
          <a
            href={placeOf(ticket)}
            className="font-medium text-accent underline underline-offset-2 print:font-normal print:text-inherit print:no-underline"
          >
            {chunks}
          </a>
        ),
      })}
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
  if (ticket.status === "CLOSED") return null;
  const clocks = ticket.sla.clocks
    .filter(({ state }) => state === "RUNNING")
    .map(({ metric, dueAt, verdict }) => ({ metric, dueAt, late: verdict === "BREACHED" }));
  return (
    <span className="font-medium text-ink">
      <NextDeadline due={{ ...ticket, clocks }} />
    </span>
  );
}

/** Where what is asked of the customer stands on the page. */
function placeOf({ number, status, conversation, lines }: TicketPage): string {
  if (status !== "RESOLVED") return "#comment";
  const solution = conversation.findLast(({ event }) => event.kind === "RESOLVED")?.event;
  const isShown = lines.some(({ event }) => event.seq === solution?.seq);
  return `${isShown ? "" : `/requests/${number}`}#message-${solution?.messageId}`;
}
