import { Handshake } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/desk/search-box";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, Row, Table } from "@/components/ui/table";
import { requireStaff } from "@/lib/auth/session";
import { thirdPartyList, WAITING_COUNTED } from "@/lib/third-parties/queries";
import { DeskFrame } from "../desk-frame";
import { nameListHref, readNameList } from "../list-address";
import { ThirdPartyForm } from "./third-party-form";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.thirdParty"))("all") };
}

/** Whom we ask when it does not depend on us, and what waits for each. The address is the state. */
export default async function ThirdPartiesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { q, after } = readNameList(await searchParams);
  const { rows: parties, previous, next } = await thirdPartyList(actor, q, after);
  const t = await getTranslations();
  const here = "/desk/third-parties";
  const headings = [
    t("people.name"),
    t("people.thirdParty.kind"),
    t("people.thirdParty.waiting"),
    t("people.thirdParty.since"),
  ];
  return (
    <DeskFrame actor={actor} section="thirdParties">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="font-semibold text-xl">{t("people.thirdParty.all")}</h1>
        <SearchBox action={here} search={q} label={t("people.thirdParty.search")} />
      </div>
      {actor.role === "ADMIN" ? (
        <Disclosure summary={t("people.thirdParty.new")} className="mb-4 max-w-xl">
          <Card className="p-5">
            <ThirdPartyForm />
          </Card>
        </Disclosure>
      ) : null}
      {parties.length > 0 ? (
        <Table label={t("people.thirdParty.all")} headings={headings}>
          {parties.map(({ id, name, kind, active, waiting, waitingSince }) => (
            <Row key={id} data-third-party={name}>
              <Cell>
                <Link href={`${here}/${id}`} className="font-medium hover:text-accent hover:underline">
                  {name}
                </Link>{" "}
                {active ? null : <Badge>{t("people.thirdParty.inactive")}</Badge>}
              </Cell>
              <Cell className="text-muted">{t(`desk.thirdParty.kinds.${kind}`)}</Cell>
              <Cell className="tabular-nums">
                <span className="text-muted lg:hidden">{t("people.thirdParty.waiting")}: </span>
                {waiting > WAITING_COUNTED ? `${WAITING_COUNTED}+` : waiting}
              </Cell>
              <Cell className="text-muted">
                {waitingSince ? (
                  <>
                    <span className="lg:hidden">{t("people.thirdParty.since")}: </span>
                    <RelativeTime at={waitingSince.getTime()} />
                  </>
                ) : null}
              </Cell>
            </Row>
          ))}
        </Table>
      ) : (
        <EmptyState icon={<Handshake />} title={t("people.thirdParty.none")}>
          {q ? <ButtonLink href={here}>{t("people.showAll")}</ButtonLink> : null}
        </EmptyState>
      )}
      <Pagination
        label={t("common.paging.label")}
        first={after ? nameListHref(here, { q, after: null }) : null}
        previous={previous ? nameListHref(here, { q, after: previous }) : null}
        next={next ? nameListHref(here, { q, after: next }) : null}
        words={{
          first: t("common.paging.first"),
          previous: t("common.paging.previous"),
          next: t("common.paging.next"),
        }}
      />
    </DeskFrame>
  );
}
