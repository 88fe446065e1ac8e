import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { pressingClocks } from "@/lib/sla/pressing";
import { queue } from "@/lib/tickets/queue";
import { DeskFrame } from "./desk-frame";
import { EmptyQueue } from "./empty-queue";
import { queueHref, readQueueAddress } from "./queue-address";
import { QueueTable } from "./queue-table";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const { view } = readQueueAddress(await searchParams);
  return { title: (await getTranslations("desk"))(`view.${view}`) };
}

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const address = readQueueAddress(await searchParams);
  const { view, search, page } = address;
  const now = await currentTime();
  const { rows, hasMore } = await queue(actor, address, now);
  const clocks = await pressingClocks(rows, now);
  const t = await getTranslations();
  return (
    <DeskFrame actor={actor} view={view} search={search}>
      <div className="mb-4 flex min-h-8 flex-wrap items-baseline gap-x-3">
        <h1 className="font-semibold text-xl">{t(`desk.view.${view}`)}</h1>
        {search ? <p className="text-muted text-sm">{t("desk.search.shown", { search })}</p> : null}
      </div>
      {rows.length > 0 ? (
        <QueueTable
          actor={actor}
          rows={rows.map((row, index) => ({ ...row, clock: clocks[index] ?? null }))}
        />
      ) : (
        <EmptyQueue view={view} search={search} />
      )}
      <Pagination
        label={t("common.paging.label")}
        first={page > 1 ? queueHref({ view, search }) : null}
        next={hasMore ? queueHref({ view, search, page: page + 1 }) : null}
        words={{ first: t("common.paging.first"), next: t("common.paging.next") }}
      />
    </DeskFrame>
  );
}
