import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { requireStaff } from "@/lib/auth/session";
import { customerPage } from "@/lib/people/customer";
import { organisations } from "@/lib/people/queries";
import { ticketsOf } from "@/lib/tickets/of-requester";
import { DeskFrame } from "../../desk-frame";
import { instantKey } from "../../list-address";
import { TicketsCard } from "../../tickets-card";
import { StandingBadge } from "../standing-badge";
import { Access } from "./access";
import { Particulars } from "./particulars";

type CustomerPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("customer") };
}

/** A customer: his tickets, his particulars, his way in. */
export default async function OneCustomerPage({ params, searchParams }: CustomerPageProps) {
  const actor = await requireStaff();
  const customer = await customerPage(actor, (await params).id);
  if (!customer) notFound();
  const before = instantKey.parse((await searchParams).before);
  const [listed, known] = await Promise.all([
    ticketsOf(actor, { requesterId: customer.id }, before),
    organisations(actor),
  ]);
  const t = await getTranslations();
  const here = `/desk/customers/${customer.id}`;
  const { mergedInto, mergedHere } = customer;
  return (
    <DeskFrame actor={actor} section="customers">
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 break-words font-semibold text-xl">{customer.name}</h1>
        <StandingBadge status={customer.status} />
        {customer.organisation ? (
          <Link
            href={`/desk/organisations/${customer.organisation.id}`}
            className="text-accent text-sm hover:underline"
          >
            {customer.organisation.name}
          </Link>
        ) : null}
        {customer.status === "DISABLED" ? null : (
          <ButtonLink href={`/desk/tickets/new?customer=${customer.id}`} size="sm" className="sm:ml-auto">
            {t("people.newTicket")}
          </ButtonLink>
        )}
      </div>
      {mergedInto ? (
        <Alert tone="warn" className="mb-4">
          {t.rich("people.mergedInto", {
            name: mergedInto.name,
            kept: (name) => (
              <Link href={`/desk/customers/${mergedInto.id}`} className="font-medium text-accent underline">
                {name}
              </Link>
            ),
          })}
        </Alert>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <TicketsCard {...listed} here={here} before={before} named={false} />
        <div className="flex flex-col gap-5">
          <Particulars customer={customer} organisations={known} />
          <Access customer={customer} isAdmin={actor.role === "ADMIN"} />
          {mergedHere.length > 0 ? (
            <Card aria-labelledby="merged" className="pb-4">
              <CardHead id="merged" title={t("people.mergedHere")} />
              <ul className="flex flex-col gap-1 px-5 text-sm">
                {mergedHere.map(({ id, name, email }) => (
                  <li key={id}>
                    <Link href={`/desk/customers/${id}`} className="hover:text-accent hover:underline">
                      {name} <span className="break-all text-muted text-xs">{email}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </div>
      </div>
    </DeskFrame>
  );
}
