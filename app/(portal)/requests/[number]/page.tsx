import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Conversation } from "@/components/conversation/conversation";
import { OtherLines } from "@/components/conversation/other-lines";
import { LiveNews } from "@/components/live/live-news";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Link } from "@/components/ui/link";
import { PrintButton } from "@/components/ui/print-button";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireCustomer } from "@/lib/auth/session";
import { brandName } from "@/lib/brand";
import { eventSeq, isPrinted } from "@/lib/conversation/address";
import { LINES_PRINTED, ticketPage } from "@/lib/tickets/page";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { placeInList, requestHref } from "../list-search";
import { MarkRead } from "../mark-read";
import { Aside } from "./aside";
import { Composer } from "./composer";
import { Confirmation } from "./confirmation";
import { requestDrafts } from "./drafts";
import { PrintHead } from "./print-head";
import { Rating } from "./rating";
import { Resolution } from "./resolution";
import { Turn } from "./turn";

type PageProps = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<"sent" | "from" | "before" | "print", string | string[] | undefined>>;
};

const load = cache(async (number: string, before: number | null, printed: boolean) => {
  const actor = await requireCustomer();
  const asked = ticketNumber.safeParse(number);
  const atMost = printed ? LINES_PRINTED : undefined;
  const ticket = asked.success ? await ticketPage(actor, asked.data, before, atMost) : null;
  return ticket ? { actor, ticket } : notFound();
});

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { before, print } = await searchParams;
  const { ticket } = await load((await params).number, eventSeq.parse(before), isPrinted.parse(print));
  return { title: `#${ticket.number} ${ticket.subject}` };
}

/** One request as its customer sees it. */
export default async function RequestPage({ params, searchParams }: PageProps) {
  const { sent, from, before, print } = await searchParams;
  const printed = isPrinted.parse(print);
  const { actor, ticket } = await load((await params).number, eventSeq.parse(before), printed);
  const isCut = ticket.earlier !== null || ticket.hasLater;
  const printHref = printed ? null : requestHref(ticket.number, from, "print");
  const justSent = sent === "1" && ticket.status === "WAITING_SUPPORT";
  const drafts = await requestDrafts(actor, ticket);
  const t = await getTranslations("portal.ticket");
  const tPrint = await getTranslations("portal.print");
  const tCommon = await getTranslations("common");
  return (
    <>
      {ticket.unreadSeq ? <MarkRead number={ticket.number} seq={ticket.unreadSeq} /> : null}
      <PrintHead ticket={ticket} brand={await brandName()} />
      <Link
        href={placeInList(from, ticket.number)}
        className="inline-flex items-center gap-1.5 rounded text-muted text-sm hover:text-ink print:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {tCommon("nav.back")}
      </Link>
      <header className="mt-3 mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="text-muted text-sm tabular-nums">{t("title", { number: ticket.number })}</p>
          <h1 className="font-semibold text-2xl [overflow-wrap:anywhere]">{ticket.subject}</h1>
        </div>
        <div className="flex flex-wrap items-center gap-2 pt-1">
          <div
            id="ticket-status"
            tabIndex={-1}
            aria-live="polite"
            data-status={ticket.status}
            className="rounded-full"
          >
            <StatusBadge status={ticket.status} label={tCommon(`status.${ticket.status}`)} />
          </div>
          <PrintButton label={tPrint("button")} whole={isCut ? printHref : null} />
        </div>
      </header>
      <KeepFocus watch={`${ticket.status} ${ticket.feedback?.updatedAt.getTime()}`} to="ticket-status" />
      <LiveNews actor={actor} ticket={ticket} />
      {justSent ? <Confirmation ticket={ticket} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Turn ticket={ticket} />
          <section aria-labelledby="conversation">
            <h2 id="conversation" className="sr-only">
              {t("conversation")}
            </h2>
            <OtherLines
              ticket={ticket}
              hrefOf={(seq) => requestHref(ticket.number, from, seq)}
              printHref={printHref}
            >
              <Conversation entries={ticket.lines} readerId={actor.id} you={t("you")} toCustomer />
            </OtherLines>
          </section>
          <Resolution ticket={ticket} draft={drafts.persists} />
          <Rating ticket={ticket} draft={drafts.rating} />
          <Composer ticket={ticket} draft={drafts.comment} carried={drafts.carried} />
        </div>
        <Aside ticket={ticket} draft={drafts.withdraw} />
      </div>
    </>
  );
}
