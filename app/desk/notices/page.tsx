import { BellOff } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeskFrame } from "@/app/desk/desk-frame";
import { QuickForm } from "@/components/desk/quick-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/session";
import { notices } from "@/lib/notices/queries";
import { markAllRead } from "./actions";
import { NoticeLine } from "./notice-line";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = "/desk/notices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("live.notices"))("title") };
}

/** What has happened that concerns the agent, newest first. */
export default async function NoticesPage({ searchParams }: PageProps) {
  const actor = await requireStaff();
  const before = z.uuid().safeParse((await searchParams).before).data ?? null;
  const { rows, next } = await notices(actor, before);
  const t = await getTranslations("live.notices");
  return (
    <DeskFrame actor={actor}>
      <div className="mx-auto max-w-3xl">
        <div className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-3">
          <h1 className="font-semibold text-xl">{t("title")}</h1>
          {rows.some(({ readAt }) => readAt === null) ? (
            <QuickForm action={markAllRead} values={{}} success={t("allRead")}>
              {t("readAll")}
            </QuickForm>
          ) : null}
        </div>
        <Card>
          {rows.length > 0 ? (
            <ul className="divide-y divide-line">
              {rows.map((row) => (
                <NoticeLine key={row.id} notice={row} />
              ))}
            </ul>
          ) : (
            <EmptyState icon={<BellOff />} title={t("empty")} text={t("emptyText")} />
          )}
        </Card>
        <Pagination
          label={t("paging")}
          first={before ? HERE : null}
          next={next ? `${HERE}?before=${next}` : null}
          words={{ first: t("newest"), next: t("older") }}
        />
      </div>
    </DeskFrame>
  );
}
