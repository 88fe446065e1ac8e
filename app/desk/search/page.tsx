import { Search, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskFrame } from "@/app/desk/desk-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/session";
import { searchCustomers } from "@/lib/people/queries";
import { withoutNul } from "@/lib/plain-text";
import { searchTickets } from "@/lib/search/tickets";
import { FoundPeople } from "./found-people";
import { FoundTickets } from "./found-tickets";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.search"))("title") };
}

/** Tickets and customers by what was typed; the address holds the search. */
export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { q } = await searchParams;
  const search = typeof q === "string" ? withoutNul(q).trim().slice(0, 100) : "";
  const [t, tickets, people] = await Promise.all([
    getTranslations("desk"),
    searchTickets(actor, search),
    searchCustomers(actor, search),
  ]);
  return (
    <DeskFrame actor={actor} search={search}>
      <h1 className="mb-4 font-semibold text-xl">
        {search ? t("search.shown", { search }) : t("search.title")}
      </h1>
      {search ? null : (
        <Card>
          <EmptyState icon={<Search />} title={t("search.ask")} text={t("search.askText")} />
        </Card>
      )}
      {search && tickets.length + people.length === 0 ? (
        <Card>
          <EmptyState
            icon={<SearchX />}
            title={t("empty.searchTitle", { search })}
            text={t("empty.searchText")}
          />
        </Card>
      ) : null}
      {tickets.length + people.length > 0 ? (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <FoundTickets tickets={tickets} />
          {people.length > 0 ? <FoundPeople people={people} /> : null}
        </div>
      ) : null}
    </DeskFrame>
  );
}
