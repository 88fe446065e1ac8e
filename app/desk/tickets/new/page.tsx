import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskFrame } from "@/app/desk/desk-frame";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { draftOf } from "@/lib/drafts/queries";
import { customerForTicket, organisations, searchCustomers } from "@/lib/people/queries";
import { withoutNul } from "@/lib/plain-text";
import { similarTickets } from "@/lib/search/similar";
import { categories } from "@/lib/tickets/catalogue";
import { openTicketsOf } from "@/lib/tickets/of-requester";
import { localOfInstant } from "@/lib/zoned-time";
import { NewTicketForm } from "./new-ticket-form";
import { OpenTickets } from "./open-tickets";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.new"))("title") };
}

/** A request on behalf of a customer who phoned or wrote. */
export default async function NewTicketPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { q, customer } = await searchParams;
  const draft = await draftOf(actor, "desk:new");
  const wanted = typeof customer === "string" ? customer : draft.fields.requesterId;
  const query = typeof q === "string" ? withoutNul(q).slice(0, 200) : "";
  const [t, found, chosen, names, allCategories, now, similar] = await Promise.all([
    getTranslations("desk.new"),
    searchCustomers(actor, query),
    wanted ? customerForTicket(actor, wanted) : null,
    organisations(actor),
    categories(),
    currentTime(),
    similarTickets(actor, draft.fields.subject ?? ""),
  ]);
  const open = chosen ? await openTicketsOf(actor, chosen.id) : [];
  return (
    <DeskFrame actor={actor}>
      <div className="mx-auto max-w-3xl">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="mt-1 mb-5 text-muted text-sm">{t("intro")}</p>
        <NewTicketForm
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
