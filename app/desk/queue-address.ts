import { printQueue, type QueueAddress, type QueueFilter } from "@/lib/tickets/filters";

/** The address of a part of the queue. */
export function queueHref(part: QueueFilter & Partial<Pick<QueueAddress, "after">>): string {
  return `/desk?${printQueue(part)}`;
}
