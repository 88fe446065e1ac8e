import {
  printQueue,
  type QueueAddress,
  type QueueFilter,
  type QueueView,
  queueViews,
} from "@/lib/tickets/filters";

/** The address of a part of the queue. */
export function queueHref(part: QueueFilter & Partial<Pick<QueueAddress, "after">>): string {
  return `/desk?${printQueue(part)}`;
}

/** The view an address is of. */
export function viewOf({ view }: Record<string, string | string[] | undefined>): QueueView {
  return queueViews.find((each) => each === view) ?? "unassigned";
}
