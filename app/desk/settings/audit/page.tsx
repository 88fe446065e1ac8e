import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { auditActors, auditLog } from "@/lib/audit/entries";
import { requireAdmin } from "@/lib/auth/session";
import { SettingsFrame } from "../settings-frame";
import { auditHref, readAuditAddress } from "./audit-address";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.audit") };
}

/** What was administered, by whom, before and after. The address is the state. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin();
  const filter = readAuditAddress(await searchParams);
  const [{ rows: lines, previous, next }, actors] = await Promise.all([
    auditLog(actor, filter),
    auditActors(actor),
  ]);
  const t = await getTranslations();
  const narrowed = Object.values(filter).some((value) => value !== null);
  return (
    <SettingsFrame actor={actor} section="audit" action={<AuditFilters filter={filter} actors={actors} />}>
      {lines.length > 0 ? (
        <AuditTable lines={lines} />
      ) : (
        <EmptyState icon={<ScrollText />} title={t("settings.audit.none")}>
          {narrowed ? <ButtonLink href={auditHref({})}>{t("settings.audit.showAll")}</ButtonLink> : null}
        </EmptyState>
      )}
      <Pagination
        label={t("common.paging.label")}
        first={filter.before ? auditHref({ ...filter, before: null }) : null}
        previous={previous ? auditHref({ ...filter, before: previous }) : null}
        next={next ? auditHref({ ...filter, before: next }) : null}
        words={{
          first: t("common.paging.first"),
          previous: t("common.paging.previous"),
          next: t("common.paging.next"),
        }}
      />
    </SettingsFrame>
  );
}
