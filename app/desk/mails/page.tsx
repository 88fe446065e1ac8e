import { MailCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireAdmin } from "@/lib/auth/session";
import { mailLedger } from "@/lib/notifications/ledger";
import { MailState } from "@/prisma/generated/enums";
import { DeskFrame } from "../desk-frame";
import { ledgerHref, readLedgerAddress } from "./ledger-address";
import { LedgerFilters } from "./ledger-filters";
import { LedgerTable } from "./ledger-table";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail.ledger"))("title") };
}

/** Every mail that was owed, and what became of it. The address is the state. */
export default async function MailLedgerPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin();
  const filter = readLedgerAddress(await searchParams);
  const { state, kind, to, before } = filter;
  const { rows: lines, previous, next } = await mailLedger(actor, filter);
  const t = await getTranslations();
  const tabs = [null, ...Object.values(MailState)].map((one) => ({
    href: ledgerHref({ ...filter, state: one, before: null }),
    label: one ? t(`desk.mails.state.${one}`) : t("mail.ledger.all"),
    current: one === state,
  }));
  return (
    <DeskFrame actor={actor} section="mails">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="font-semibold text-xl">{t("mail.ledger.title")}</h1>
        <LedgerFilters filter={filter} />
      </div>
      <Tabs label={t("mail.ledger.states")} tabs={tabs} />
      {lines.length > 0 ? (
        <div className="mt-4">
          <LedgerTable lines={lines} />
        </div>
      ) : (
        <EmptyState icon={<MailCheck />} title={t("mail.ledger.none")}>
          {state || kind || to || before ? (
            <ButtonLink href={ledgerHref({})}>{t("mail.ledger.showAll")}</ButtonLink>
          ) : null}
        </EmptyState>
      )}
      <Pagination
        label={t("common.paging.label")}
        first={before ? ledgerHref({ ...filter, before: null }) : null}
        previous={previous ? ledgerHref({ ...filter, before: previous }) : null}
        next={next ? ledgerHref({ ...filter, before: next }) : null}
        words={{
          first: t("common.paging.first"),
          previous: t("common.paging.previous"),
          next: t("common.paging.next"),
        }}
      />
    </DeskFrame>
  );
}
