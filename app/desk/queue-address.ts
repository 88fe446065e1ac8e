import { withoutNul } from "@/lib/plain-text";
import { type QueueView, queueViews } from "@/lib/tickets/queue";

type Given = Record<string, string | string[] | undefined>;

/** What of the queue is shown: the address says all of it. */
export type QueueAddress = { view: QueueView; search: string; page: number };

/** Reads the address; whatever makes no sense is passed over. Pages count from 1. */
export function readQueueAddress({ view, q, page }: Given): QueueAddress {
  const number = Number(page);
  return {
    view: queueViews.find((known) => known === view) ?? "unassigned",
    search: typeof q === "string" ? withoutNul(q).slice(0, 100) : "",
    page: Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1,
  };
}

/** The address of a part of the queue. */
export function queueHref({
  view,
  search = "",
  page = 1,
}: Partial<QueueAddress> & { view: QueueView }): string {
  const query = new URLSearchParams({ view });
  if (search) query.set("q", search);
  if (page > 1) query.set("page", String(page));
  return `/desk?${query}`;
}
