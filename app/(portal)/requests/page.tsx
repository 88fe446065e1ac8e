import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveList } from "@/components/live/live-list";
import { ButtonLink } from "@/components/ui/button";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { withinAllowance } from "@/lib/allowance";
import { requireCustomer } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { catalogue } from "@/lib/i18n/catalogue";
import { type RequestTab, requestTabs } from "@/lib/tickets/request-list";
import { BEST_SHOWN, requestCounts, requests } from "@/lib/tickets/requests";
import { EmptyRequests } from "./empty-requests";
import { hrefOf, type ListSearch, queryOf, readListSearch } from "./list-search";
import { RequestList } from "./request-list";
import { SearchBox } from "./search-box";
import { SortLinks } from "./sort-links";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NOTHING = { rows: [], cut: false, next: null, previous: null };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.list");
  return { title: t("title") };
}

/** Solicitări: all requests of the customer, by tab and search. The address is the state. */
export default async function RequestsPage({ searchParams }: PageProps) {
  const actor = await requireCustomer();
  const search = readListSearch(await searchParams);
  const now = await currentTime();
  const { changes, refresh } = catalogue[actor.locale].live.leaf;
  const tooOften = search.search !== "" && !(await withinAllowance("search", actor.id));
  const [{ rows, cut, next, previous }, counts] = await Promise.all([
    tooOften ? NOTHING : requests(actor, search),
    requestCounts(actor, tooOften ? "" : search.search),
  ]);
  const t = await getTranslations("portal.list");
  const tNav = await getTranslations("common");
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <h1 className="font-semibold text-2xl">{t("title")}</h1>
        {counts.all > 0 || search.search ? <SearchBox search={search} /> : null}
      </div>
      <p role="status" className="sr-only">
        {search.search && !tooOften ? t("found", { count: counts[search.tab] }) : null}
      </p>
      <KeepFocus watch={`${search.tab} ${search.search}`} to="search" />
      <LiveList since={now} words={{ changes, refresh }}>
        <Tabs label={t("tabs.label")} tabs={tabsOf(search, counts, (tab) => t(`tabs.${tab}`))} />
        {rows.length > 0 ? <SortLinks search={search} /> : null}
        {rows.length > 0 ? (
          <RequestList rows={rows} from={queryOf(search)} />
        ) : (
          <EmptyRequests search={search} all={counts.all} tooOften={tooOften}>
            <ButtonLink href="/requests/new" variant="primary">
              <Plus aria-hidden className="size-4" />
              {tNav("nav.newRequest")}
            </ButtonLink>
          </EmptyRequests>
        )}
        {cut ? <p className="py-4 text-muted text-sm">{t("best", { count: BEST_SHOWN })}</p> : null}
      </LiveList>
      <Pagination
        label={tNav("paging.label")}
        first={previous ? hrefOf({ ...search, cursor: null }) : null}
        previous={previous ? hrefOf({ ...search, cursor: previous }) : null}
        next={next ? hrefOf({ ...search, cursor: next }) : null}
        words={{ first: tNav("paging.first"), previous: tNav("paging.previous"), next: tNav("paging.next") }}
      />
    </>
  );
}

function tabsOf(search: ListSearch, counts: Record<RequestTab, number>, label: (tab: RequestTab) => string) {
  return (Object.keys(requestTabs) as RequestTab[]).map((tab) => ({
    href: hrefOf({ ...search, tab, cursor: null }),
    label: label(tab),
    count: counts[tab],
    current: tab === search.tab,
  }));
}
