import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { requireCustomer } from "@/lib/auth/session";
import { draftOf } from "@/lib/drafts/queries";
import { followedRequest } from "@/lib/tickets/requests";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { followUpDraft } from "../[number]/drafts";
import { NewRequestForm } from "./new-request-form";

type PageProps = { searchParams: Promise<{ follows?: string | string[]; late?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.new");
  return { title: t("title") };
}

/**
 * Solicitare nouă, perhaps one that follows a closed request (`?follows=1042`), with what came too late for that one
 * (`&late=1`).
 */
export default async function NewRequestPage({ searchParams }: PageProps) {
  const actor = await requireCustomer();
  const { follows, late } = await searchParams;
  const asked = ticketNumber.safeParse(follows);
  const followed = asked.success ? await followedRequest(actor, asked.data) : null;
  const draft = await (followed ? followUpDraft(actor, followed.number) : draftOf(actor, "request:new"));
  const carried = draft.savedAt !== null && (late === "1" || draft.key.startsWith("ticket:"));
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
      {carried ? (
        <Alert tone="info" className="mb-4">
          {t("carried")}
        </Alert>
      ) : null}
      <NewRequestForm draft={draft} followed={followed} />
    </div>
  );
}
