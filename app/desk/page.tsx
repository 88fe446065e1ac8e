import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RememberQueue } from "@/components/desk/queue-memory";
import { LiveList } from "@/components/live/live-list";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { catalogue } from "@/lib/i18n/catalogue";
import { pressingClocks } from "@/lib/sla/pressing";
import { readQueue } from "@/lib/tickets/filters";
import { queue } from "@/lib/tickets/queue";
import { DeskFrame } from "./desk-frame";
import { EmptyQueue } from "./empty-queue";
import { queueHref } from "./queue-address";
import { QueueTable } from "./queue-table";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const { view } = readQueue(await searchParams);
  return { title: (await getTranslations("desk"))(`view.${view}`) };
}

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const address = readQueue(await searchParams);
  const { view, q: search, after } = address;
  const now = await currentTime();
  const { rows, next } = await queue(actor, address, now);
  const clocks = await pressingClocks(rows, now);
  const { changes, refresh } = catalogue[actor.locale].live.leaf;
  const t = await getTranslations();
  return (
    <DeskFrame actor={actor} view={view} search={search}>
      <RememberQueue query={queueHref(address).split("?")[1] ?? ""} />
      <div className="mb-4 flex min-h-8 flex-wrap items-baseline gap-x-3">
        <h1 className="font-semibold text-xl">{t(`desk.view.${view}`)}</h1>
        {search ? <p className="text-muted text-sm">{t("desk.search.shown", { search })}</p> : null}
      </div>
      <LiveList since={now} words={{ changes, refresh }}>
        {rows.length > 0 ? (
          <QueueTable
            actor={actor}
            rows={rows.map((row, index) => ({ ...row, clock: clocks[index] ?? null }))}
          />
        ) : (
          <EmptyQueue view={view} search={search} />
        )}
      </LiveList>
      <Pagination
        label={t("common.paging.label")}
        first={after ? queueHref({ ...address, after: null }) : null}
        next={next ? queueHref({ ...address, after: next }) : null}
        words={{ first: t("common.paging.first"), next: t("common.paging.next") }}
      />
    </DeskFrame>
  );
}
