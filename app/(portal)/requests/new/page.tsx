import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/auth/session";
import { draftOf } from "@/lib/drafts/queries";
import { followedRequest } from "@/lib/tickets/requests";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { NewRequestForm } from "./new-request-form";

type PageProps = { searchParams: Promise<{ follows?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.new");
  return { title: t("title") };
}

/** Solicitare nouă, perhaps one that follows a closed request (`?follows=1042`). */
export default async function NewRequestPage({ searchParams }: PageProps) {
  const actor = await requireCustomer();
  const asked = ticketNumber.safeParse((await searchParams).follows);
  const followed = asked.success ? await followedRequest(actor, asked.data) : null;
  const draft = await draftOf(actor, followed ? `request:follows-${followed.number}` : "request:new");
  const t = await getTranslations("portal.new");
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="font-semibold text-2xl">{t("title")}</h1>
      <p className="mt-1.5 mb-6 text-muted text-sm">
        {followed
          ? t.rich("follows", {
              number: followed.number,
              subject: followed.subject,
              link: (chunks) => (
                <Link
                  href={`/requests/${followed.number}`}
                  className="text-accent underline underline-offset-2"
                >
                  {chunks}
                </Link>
              ),
            })
          : t("intro")}
      </p>
      <NewRequestForm draft={draft} followed={followed} />
    </div>
  );
}
