"use server";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { readQueue } from "@/lib/tickets/filters";
import { queue } from "@/lib/tickets/queue";

/**
 * Where an agent goes on after a ticket: the next one of the part of the queue he came from (its query string), or
 * back to that part when there is none.
 */
export async function nextAfter(number: number, query: string): Promise<string> {
  const actor = await requireStaff();
  const asked = String(query).slice(0, 500);
  const address = readQueue(Object.fromEntries(new URLSearchParams(asked)));
  const { rows } = await queue(actor, address, await currentTime());
  const numbers = rows.map((row) => row.number);
  const others = numbers.filter((each) => each !== number);
  const next = numbers[numbers.indexOf(number) + 1] ?? others[0];
  return next === undefined ? `/desk?${new URLSearchParams(asked)}` : `/desk/tickets/${next}`;
}
