import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RememberQueue } from "@/components/desk/queue-memory";
import { LiveList } from "@/components/live/live-list";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { catalogue } from "@/lib/i18n/catalogue";
import { pressingClocks } from "@/lib/sla/pressing";
import { tagNames } from "@/lib/tags/queries";
import { printQueue, readQueue } from "@/lib/tickets/filters";
import { lookOf } from "@/lib/tickets/look";
import { overdueOf } from "@/lib/tickets/overdue";
import { queue } from "@/lib/tickets/queue";
import { queueOptions } from "@/lib/tickets/queue-options";
import { queueSidebar } from "@/lib/tickets/sidebar";
import { Bulk } from "./bulk";
import { DeskFrame } from "./desk-frame";
import { EmptyQueue } from "./empty-queue";
import { queueHref } from "./queue-address";
import { QueueHead } from "./queue-head";
import { QueueRows } from "./queue-rows";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const { view } = readQueue(await searchParams);
  return { title: (await getTranslations("desk"))(`view.${view}`) };
}

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const address = readQueue(await searchParams);
  const now = await currentTime();
  const [t, { rows, previous, next }, options, { saved }] = await Promise.all([
    getTranslations("common.paging"),
    queue(actor, address, now),
    queueOptions(actor),
    queueSidebar(actor),
  ]);
  const look = lookOf(address, options.kept);
  const [clocks, tags] = await Promise.all([
    pressingClocks(rows, now),
    look.columns.includes("tags")
      ? tagNames(
          actor,
          rows.map(({ id }) => id),
        )
      : null,
  ]);
  const { changes, refresh } = catalogue[actor.locale].live.leaf;
  const query = printQueue({ ...address, after: null, saved: null });
  const begun = saved.find(({ id }) => id === address.saved);
  const shown = begun ?? saved.find((view) => view.query === query) ?? null;
  return (
    <DeskFrame actor={actor} view={address.view} saved={shown?.id}>
      <RememberQueue query={printQueue(address)} numbers={rows.map(({ number }) => number)} />
      <QueueHead actor={actor} address={address} options={options} saved={shown} look={look} />
      <div className="group/queue has-[input[name=ticket]:checked]:pb-[50dvh] lg:has-[input[name=ticket]:checked]:pb-60">
        <Bulk actor={actor} options={options} />
        <LiveList since={now} view={address.view} words={{ changes, refresh }}>
          {rows.length > 0 ? (
            <QueueRows
              actor={actor}
              options={options}
              look={look}
              sort={address.sort}
              rows={rows.map((row, index) => ({
                ...row,
                clock: clocks[index] ?? null,
                overdue: overdueOf(row, now),
                tags: tags?.get(row.id) ?? [],
              }))}
            />
          ) : (
            <EmptyQueue address={address} />
          )}
        </LiveList>
        <Pagination
          label={t("label")}
          first={address.after ? queueHref({ ...address, after: null }) : null}
          previous={previous ? queueHref({ ...address, after: previous }) : null}
          next={next ? queueHref({ ...address, after: next }) : null}
          words={{ first: t("first"), previous: t("previous"), next: t("next") }}
        />
      </div>
    </DeskFrame>
  );
}
