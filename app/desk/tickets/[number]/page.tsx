import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DeskFrame } from "@/app/desk/desk-frame";
import { Conversation } from "@/components/conversation/conversation";
import { OtherLines } from "@/components/conversation/other-lines";
import { agentChoices } from "@/components/desk/agent-choices";
import { LiveNews } from "@/components/live/live-news";
import { Presence } from "@/components/live/presence";
import { Alert } from "@/components/ui/alert";
import { KeepFocus } from "@/components/ui/keep-focus";
import { pack } from "@/components/ui/packed";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireStaff } from "@/lib/auth/session";
import { eventSeq, isPrinted } from "@/lib/conversation/address";
import { catalogue } from "@/lib/i18n/catalogue";
import { besideTicket } from "@/lib/tickets/beside";
import { LINES_PRINTED, ticketPage } from "@/lib/tickets/page";
import { queueSidebar } from "@/lib/tickets/sidebar";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { Aside } from "./aside";
import { BackToQueue } from "./back-to-queue";
import { composerModes } from "./composer-mode";
import { byForm, draftKeys } from "./drafts";
import { Reply } from "./reply";
import { Turn } from "./turn";

type PageProps = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (number: string, before: number | null, printed: boolean) => {
  const actor = await requireStaff();
  const asked = ticketNumber.safeParse(number);
  const atMost = printed ? LINES_PRINTED : undefined;
  if (!asked.success) return notFound();
  // At once, as nothing of it waits for anything else; the frame asks for the same counts again.
  const [ticket, beside] = await Promise.all([
    ticketPage(actor, asked.data, before, atMost),
    besideTicket(actor, asked.data, draftKeys(asked.data)),
    queueSidebar(actor),
  ]);
  return ticket && beside ? { actor, ticket, beside } : notFound();
});

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { before, print } = await searchParams;
  const { ticket } = await load((await params).number, eventSeq.parse(before), isPrinted.parse(print));
  return { title: `#${ticket.number} ${ticket.subject}` };
}

/** One ticket as agents work on it. */
export default async function TicketPage({ params, searchParams }: PageProps) {
  const { mode, move, before, print, sent: said } = await searchParams;
  const printed = isPrinted.parse(print);
  const { actor, ticket, beside } = await load((await params).number, eventSeq.parse(before), printed);
  const t = await getTranslations();
  const { agents, thirdParties, drafts, ...others } = beside;
  const choices = pack(agentChoices(agents, actor));
  const seen = { actor, ticket, agents, choices, drafts: byForm(drafts) };
  const sent = composerModes.find((each) => each === said);
  return (
    <DeskFrame actor={actor}>
      <BackToQueue label={t("desk.ticket.back")} />
      <header className="mt-2 mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl [overflow-wrap:anywhere]">
            <span className="font-normal text-muted tabular-nums">#{ticket.number}</span> {ticket.subject}
          </h1>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-0.5">
          <Presence number={ticket.number} words={catalogue[actor.locale].live.leaf.presence} />
          <div
            id="ticket-status"
            tabIndex={-1}
            aria-live="polite"
            data-status={ticket.status}
            className="rounded-full"
          >
            <StatusBadge status={ticket.status} label={t(`common.status.${ticket.status}`)} />
          </div>
        </div>
      </header>
      <KeepFocus watch={ticket.status} to="ticket-status" />
      <LiveNews actor={actor} ticket={ticket} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21.5rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Turn ticket={ticket} />
          <section aria-labelledby="conversation">
            <h2 id="conversation" className="sr-only">
              {t("desk.ticket.conversation")}
            </h2>
            <OtherLines
              ticket={ticket}
              hrefOf={(seq) => `/desk/tickets/${ticket.number}${seq === null ? "" : `?before=${seq}`}`}
              printHref={printed ? null : `/desk/tickets/${ticket.number}?print=1`}
            >
              <Conversation
                entries={ticket.lines}
                readerId={actor.id}
                you={t("desk.ticket.you")}
                colleagues={agents}
              />
            </OtherLines>
          </section>
          {sent ? (
            <div id="sent" className="hidden noscript:block">
              <Alert tone="good">
                <p role="status">{t(`desk.mode.${sent}.done`)}</p>
              </Alert>
            </div>
          ) : null}
          <Reply {...seen} asked={typeof mode === "string" ? mode : null} thirdParties={thirdParties} />
        </div>
        <Aside {...seen} {...others} asked={typeof move === "string" ? move : null} />
      </div>
    </DeskFrame>
  );
}
