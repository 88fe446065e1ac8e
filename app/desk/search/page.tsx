import { Hourglass, Search, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskFrame } from "@/app/desk/desk-frame";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { withinAllowance } from "@/lib/allowance";
import { requireStaff } from "@/lib/auth/session";
import { searchOrganisations } from "@/lib/people/organisations";
import { searchCustomers } from "@/lib/people/queries";
import { withoutNul } from "@/lib/plain-text";
import { FOUND_MAX, searchTickets } from "@/lib/search/tickets";
import { FoundOrganisations } from "./found-organisations";
import { FoundPeople } from "./found-people";
import { FoundTickets } from "./found-tickets";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.search"))("title") };
}

/** Tickets, customers and organisations by what was typed; the address holds the search. */
export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { q } = await searchParams;
  const search = typeof q === "string" ? withoutNul(q).trim().slice(0, 100) : "";
  const tooOften = search !== "" && !(await withinAllowance("search", actor.id));
  const asked = tooOften ? "" : search;
  const [t, tickets, people, organisations] = await Promise.all([
    getTranslations("desk"),
    searchTickets(actor, asked, FOUND_MAX + 1),
    searchCustomers(actor, asked, true),
    searchOrganisations(actor, asked),
  ]);
  const besides = people.length + organisations.length;
  return (
    <DeskFrame actor={actor} search={search}>
      <h1 className="mb-4 font-semibold text-xl [overflow-wrap:anywhere]">
        {search ? t("search.shown", { search }) : t("search.title")}
      </h1>
      {search ? null : (
        <Card>
          <EmptyState icon={<Search />} title={t("search.ask")} text={t("search.askText")} />
        </Card>
      )}
      {tooOften ? (
        <Card>
          <EmptyState icon={<Hourglass />} title={t("empty.tooOftenTitle")} text={t("empty.tooOftenText")} />
        </Card>
      ) : null}
      {asked && tickets.length + besides === 0 ? (
        <Card>
          <EmptyState
            icon={<SearchX />}
            title={t("empty.searchTitle", { search })}
            text={t("empty.searchText")}
          />
        </Card>
      ) : null}
      {tickets.length + besides > 0 ? (
        <div className={cx("grid items-start gap-5", besides > 0 && "xl:grid-cols-[minmax(0,1fr)_20rem]")}>
          <FoundTickets tickets={tickets} />
          {besides > 0 ? (
            <div className="grid gap-5">
              {people.length > 0 ? <FoundPeople people={people} /> : null}
              {organisations.length > 0 ? <FoundOrganisations organisations={organisations} /> : null}
            </div>
          ) : null}
        </div>
      ) : null}
    </DeskFrame>
  );
}
