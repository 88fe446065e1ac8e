import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { SearchBox } from "@/components/desk/search-box";
import { Link } from "@/components/ui/link";
import { requireAdmin } from "@/lib/auth/session";
import { customerPage } from "@/lib/people/customer";
import { customerList } from "@/lib/people/directory";
import { mergePreview } from "@/lib/people/merge";
import { plainText } from "@/lib/plain-text";
import { DeskFrame } from "../../../desk-frame";
import { MergeConfirmation } from "./merge-confirmation";

type MergePageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const address = z.object({ q: plainText.trim().max(100).catch(""), double: z.string().catch("") });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("merge") };
}

/** Finds the double of a customer, shows what would move, and merges after a confirmation. */
export default async function MergePage({ params, searchParams }: MergePageProps) {
  const actor = await requireAdmin();
  const kept = await customerPage(actor, (await params).id);
  if (!kept || kept.mergedInto) notFound();
  const { q, double: doubleId } = address.parse(await searchParams);
  const double = doubleId === kept.id ? null : await customerPage(actor, doubleId);
  const preview = double && !double.mergedInto ? await mergePreview(actor, double.id) : null;
  const found = q ? (await customerList(actor, { search: q, status: null, after: null })).rows : [];
  const t = await getTranslations("people");
  const here = `/desk/customers/${kept.id}/merge`;
  return (
    <DeskFrame actor={actor} section="customers">
      <div className="mx-auto flex max-w-3xl flex-col gap-5">
        <div>
          <Link href={`/desk/customers/${kept.id}`} className="text-accent text-sm hover:underline">
            {kept.name}
          </Link>
          <h1 className="font-semibold text-xl">{t("merge")}</h1>
          <p className="mt-1 text-muted text-sm">{t("mergeText", { name: kept.name })}</p>
        </div>
        {double && preview ? (
          <MergeConfirmation kept={kept} double={double} preview={preview} />
        ) : (
          <>
            <SearchBox action={here} search={q} label={t("searchDouble")} />
            {q ? (
              <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
                {found
                  .filter(({ id }) => id !== kept.id)
                  .map(({ id, name, email, organisation }) => (
                    <li key={id}>
                      <Link
                        href={`${here}?double=${id}`}
                        className="flex flex-wrap gap-x-3 px-4 py-2.5 text-sm -outline-offset-2 hover:bg-sunken"
                      >
                        <span className="font-medium">{name}</span>
                        <span className="break-all text-muted">{email}</span>
                        <span className="text-muted">{organisation}</span>
                      </Link>
                    </li>
                  ))}
                {found.every(({ id }) => id === kept.id) ? (
                  <li className="px-4 py-3 text-muted text-sm">{t("noCustomers")}</li>
                ) : null}
              </ul>
            ) : null}
          </>
        )}
      </div>
    </DeskFrame>
  );
}
