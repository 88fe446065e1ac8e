import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskFrame } from "@/app/desk/desk-frame";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { draftOf, latestDraft } from "@/lib/drafts/queries";
import { customerForTicket, organisations, searchCustomers } from "@/lib/people/queries";
import { withoutNul } from "@/lib/plain-text";
import { similarTickets } from "@/lib/search/similar";
import { categories } from "@/lib/tickets/catalogue";
import { openTicketsOf } from "@/lib/tickets/of-requester";
import { followedRequest } from "@/lib/tickets/requests";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { localOfInstant } from "@/lib/zoned-time";
import { publicModes } from "../[number]/composer-mode";
import { draftKeyOf } from "../[number]/drafts";
import { Followed } from "./followed";
import { NewTicketForm } from "./new-ticket-form";
import { OpenTickets } from "./open-tickets";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.new"))("title") };
}

/**
 * A request on behalf of a customer who phoned or wrote, perhaps one that follows a closed ticket (`?follows=1042`),
 * with what was written on that one.
 */
export default async function NewTicketPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { q, customer, follows } = await searchParams;
  const closed = ticketNumber.safeParse(follows);
  const followed = closed.success ? await followedRequest(actor, closed.data) : null;
  const draft = await (followed
    ? latestDraft(actor, draftKeys(followed.number))
    : draftOf(actor, "desk:new"));
  const asked = typeof customer === "string" ? customer : draft.fields.requesterId;
  const owner = followed && (await customerForTicket(actor, followed.requester.id));
  const query = typeof q === "string" ? withoutNul(q).slice(0, 200) : "";
  const [t, found, chosen, names, allCategories, now, similar] = await Promise.all([
    getTranslations("desk.new"),
    searchCustomers(actor, query),
    owner ?? (asked ? customerForTicket(actor, asked) : null),
    organisations(actor),
    categories(),
    currentTime(),
    similarTickets(actor, draft.fields.subject ?? followed?.subject ?? ""),
  ]);
  const open = chosen ? await openTicketsOf(actor, chosen.id) : [];
  return (
    <DeskFrame actor={actor}>
      <div className="mx-auto max-w-3xl">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="mt-1 mb-5 text-muted text-sm">{t("intro")}</p>
        {followed ? (
          <Followed ticket={followed} carried={draft.key.startsWith("ticket:")} isLinked={owner !== null} />
        ) : null}
        <NewTicketForm
          key={followed?.number}
          followed={followed}
          isLinked={owner !== null}
          customers={{ query, found, chosen, organisations: names, warning: <OpenTickets tickets={open} /> }}
          categories={allCategories}
          receivedAt={localOfInstant(now, actor.timeZone)}
          submissionKey={randomUUID()}
          draft={draft}
          similar={similar}
        />
      </div>
    </DeskFrame>
  );
}

/**
 * Where what a follow-up begins with may have been written: here before, or on the closed ticket. Not what was meant for
 * agents alone, as the customer reads the description.
 */
function draftKeys(number: number): [string, ...string[]] {
  return [`desk:follows-${number}`, ...publicModes.map((mode) => draftKeyOf(number, mode))];
}
