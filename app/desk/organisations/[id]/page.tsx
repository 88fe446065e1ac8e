import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { requireStaff } from "@/lib/auth/session";
import { organisationPage } from "@/lib/people/organisations";
import { organisations } from "@/lib/people/queries";
import { ticketsOf } from "@/lib/tickets/of-requester";
import { StandingBadge } from "../../customers/standing-badge";
import { DeskFrame } from "../../desk-frame";
import { instantKey } from "../../list-address";
import { TicketsCard } from "../../tickets-card";
import { OrganisationForms } from "./organisation-forms";

type OrganisationPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("organisation") };
}

/** An organisation: its tickets and its people. */
export default async function OneOrganisationPage({ params, searchParams }: OrganisationPageProps) {
  const actor = await requireStaff();
  const organisation = await organisationPage(actor, (await params).id);
  if (!organisation) notFound();
  const before = instantKey.parse((await searchParams).before);
  const [listed, others] = await Promise.all([
    ticketsOf(actor, { organisationId: organisation.id }, before),
    organisations(actor),
  ]);
  const t = await getTranslations();
  const here = `/desk/organisations/${organisation.id}`;
  return (
    <DeskFrame actor={actor} section="organisations">
      <h1 className="mb-4 break-words font-semibold text-xl">{organisation.name}</h1>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <TicketsCard {...listed} here={here} before={before} named />
        <div className="flex flex-col gap-5">
          <Card aria-labelledby="people" className="pb-4">
            <CardHead id="people" title={t("people.people")} />
            <ul className="flex flex-col gap-3 px-5 text-sm">
              {organisation.people.map(({ id, name, email, phone, status }) => (
                <li key={id} className="flex items-start justify-between gap-3">
                  <span className="min-w-0">
                    <Link
                      href={`/desk/customers/${id}`}
                      className="font-medium hover:text-accent hover:underline"
                    >
                      {name}
                    </Link>
                    <span className="block break-all text-muted text-xs">
                      {email}
                      {phone ? ` · ${phone}` : null}
                    </span>
                  </span>
                  <StandingBadge status={status} />
                </li>
              ))}
              {organisation.people.length === 0 ? <li className="text-muted">{t("people.nobody")}</li> : null}
            </ul>
          </Card>
          <OrganisationForms
            organisation={organisation}
            others={others.filter((name) => name !== organisation.name)}
            isAdmin={actor.role === "ADMIN"}
          />
        </div>
      </div>
    </DeskFrame>
  );
}
