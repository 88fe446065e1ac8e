import { Plus, UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/desk/search-box";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/session";
import { customerList } from "@/lib/people/directory";
import { PersonStatus } from "@/prisma/generated/enums";
import { DeskFrame } from "../desk-frame";
import { CustomerTable } from "./customer-table";
import { customersHref, readCustomersAddress } from "./customers-address";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("customers") };
}

/** All customers, by name. The address is the state. */
export default async function CustomersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const filter = readCustomersAddress(await searchParams);
  const { search, status, after } = filter;
  const { rows: customers, previous, next } = await customerList(actor, filter);
  const t = await getTranslations();
  const tabs = [null, ...Object.values(PersonStatus)].map((one) => ({
    href: customersHref({ search, status: one, after: null }),
    label: one ? t(`people.standing.${one}`) : t("people.all"),
    current: one === status,
  }));
  return (
    <DeskFrame actor={actor} section="customers">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="font-semibold text-xl">{t("people.customers")}</h1>
        <div className="flex w-full flex-wrap gap-2 sm:w-auto">
          <SearchBox
            action="/desk/customers"
            search={search}
            label={t("people.searchCustomers")}
            keep={{ status }}
          />
          <ButtonLink href="/desk/customers/new">
            <Plus aria-hidden className="size-4" />
            {t("people.register")}
          </ButtonLink>
        </div>
      </div>
      <Tabs label={t("people.standings")} tabs={tabs} />
      <div className="mt-4">
        {customers.length > 0 ? (
          <CustomerTable customers={customers} />
        ) : (
          <EmptyState icon={<UsersRound />} title={t("people.noCustomers")}>
            {search || status ? <ButtonLink href="/desk/customers">{t("people.showAll")}</ButtonLink> : null}
          </EmptyState>
        )}
      </div>
      <Pagination
        label={t("common.paging.label")}
        first={after ? customersHref({ ...filter, after: null }) : null}
        previous={previous ? customersHref({ ...filter, after: previous }) : null}
        next={next ? customersHref({ ...filter, after: next }) : null}
        words={{
          first: t("common.paging.first"),
          previous: t("common.paging.previous"),
          next: t("common.paging.next"),
        }}
      />
    </DeskFrame>
  );
}
