import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireCustomer } from "@/lib/auth/session";
import { type RequestTab, requests, requestTabs } from "@/lib/tickets/requests";
import { EmptyRequests } from "./empty-requests";
import { hrefOf, type ListSearch, readListSearch } from "./list-search";
import { RequestList } from "./request-list";
import { SearchBox } from "./search-box";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.list");
  return { title: t("title") };
}

/** Solicitări: all requests of the customer, by tab and search. The address is the state. */
export default async function RequestsPage({ searchParams }: PageProps) {
  const actor = await requireCustomer();
  const search = readListSearch(await searchParams);
  const { rows, hasMore, counts } = await requests(actor, search);
  const t = await getTranslations("portal.list");
  const tNav = await getTranslations("common");
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <h1 className="font-semibold text-2xl">{t("title")}</h1>
        {counts.all > 0 ? <SearchBox search={search} /> : null}
      </div>
      <Tabs label={t("tabs.label")} tabs={tabsOf(search, counts, (tab) => t(`tabs.${tab}`))} />
      {rows.length > 0 ? (
        <RequestList rows={rows} />
      ) : (
        <EmptyRequests search={search} none={counts.all === 0}>
          <ButtonLink href="/requests/new" variant="primary">
            <Plus aria-hidden className="size-4" />
            {tNav("nav.newRequest")}
          </ButtonLink>
        </EmptyRequests>
      )}
      <Pagination
        label={tNav("paging.label")}
        first={search.page > 1 ? hrefOf({ ...search, page: 1 }) : null}
        next={hasMore ? hrefOf({ ...search, page: search.page + 1 }) : null}
        words={{ first: tNav("paging.first"), next: tNav("paging.next") }}
      />
    </>
  );
}

function tabsOf(search: ListSearch, counts: Record<RequestTab, number>, label: (tab: RequestTab) => string) {
  return (Object.keys(requestTabs) as RequestTab[]).map((tab) => ({
    href: hrefOf({ ...search, tab, page: 1 }),
    label: label(tab),
    count: counts[tab],
    current: tab === search.tab,
  }));
}
