import { Building } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/desk/search-box";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Cell, Row, Table } from "@/components/ui/table";
import { requireStaff } from "@/lib/auth/session";
import { organisationList } from "@/lib/people/organisations";
import { DeskFrame } from "../desk-frame";
import { nameListHref, readNameList } from "../list-address";
import { addOrganisation } from "./actions";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("organisations") };
}

/** All organisations, by name. The address is the state. */
export default async function OrganisationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { q, after } = readNameList(await searchParams);
  const { rows: organisations, previous, next } = await organisationList(actor, q, after);
  const t = await getTranslations();
  const here = "/desk/organisations";
  return (
    <DeskFrame actor={actor} section="organisations">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="font-semibold text-xl">{t("people.organisations")}</h1>
        <SearchBox action={here} search={q} label={t("people.searchOrganisations")} />
      </div>
      <Card className="mb-4 p-4">
        <Form action={addOrganisation} className="flex flex-wrap items-end gap-3">
          <TextField
            name="name"
            label={t("people.newOrganisation")}
            maxLength={160}
            autoComplete="off"
            fieldClassName="min-w-0 flex-1 basis-64"
          />
          <SubmitButton variant="secondary">{t("people.add")}</SubmitButton>
        </Form>
      </Card>
      {organisations.length > 0 ? (
        <Table label={t("people.organisations")} headings={[t("people.organisation"), t("people.people")]}>
          {organisations.map(({ id, name, people }) => (
            <Row key={id}>
              <Cell>
                <Link href={`${here}/${id}`} className="font-medium hover:text-accent hover:underline">
                  {name}
                </Link>
              </Cell>
              <Cell className="text-muted tabular-nums">{t("people.peopleCount", { count: people })}</Cell>
            </Row>
          ))}
        </Table>
      ) : (
        <EmptyState icon={<Building />} title={t("people.noOrganisations")}>
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
