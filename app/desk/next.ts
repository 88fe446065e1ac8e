"use server";
import { z } from "zod";
import { withinAllowance } from "@/lib/allowance";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { readQueue } from "@/lib/tickets/filters";
import { following } from "@/lib/tickets/following";
import { queue } from "@/lib/tickets/queue";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { queueHref } from "./queue-address";

const asked = z.object({
  number: ticketNumber,
  query: z.string().max(2_000).catch(""),
  numbers: z.array(ticketNumber).max(1_000).catch([]),
});

/**
 * Where an agent goes on after a ticket: the next one of the page of the queue he came from (its query string, and its
 * tickets as he saw them), or back to where that part begins when there is none, or he has asked too often. Answers the
 * order to remember, too.
 */
export async function nextAfter(
  ...given: [number: number, query: string, numbers: readonly number[]]
): Promise<{ href: string; numbers: number[] }> {
  const actor = await requireStaff();
  const { number, query, numbers } = asked.parse({ number: given[0], query: given[1], numbers: given[2] });
  const address = readQueue(Object.fromEntries(new URLSearchParams(query)));
  const begin = queueHref({ ...address, after: null });
  if (!(await withinAllowance("search", actor.id))) return { href: begin, numbers };
  const { rows } = await queue(actor, address, await currentTime());
  const { next, order } = following(
    number,
    numbers,
    rows.map((row) => row.number),
  );
  const href = next === null ? begin : `/desk/tickets/${next}`;
  return { href, numbers: order };
}
