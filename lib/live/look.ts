import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { firstIdOf } from "@/lib/new-id";
import { unreadCount } from "@/lib/notices/queries";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { readableBy, visibleTo } from "@/lib/tickets/permissions";
import type { News, Scope } from "./scope";

/** Longer than a change takes from its instant until others can see it. */
const UNDER_WAY_MS = 5_000;

const count = z.coerce.number().int().min(0).max(2_147_483_647);

/** What a page asks for: a ticket and how many of its events it shows, a list and when it was read, the bell. */
export const liveQuery = z.strictObject({
  ticket: count.optional(),
  seen: count.optional(),
  list: z.coerce.number().int().min(0).max(8_640_000_000_000_000).optional(),
  notices: z.literal("1").optional(),
});

export type LiveQuery = z.infer<typeof liveQuery>;

/** The page's scope. */
export function scopeOf({ ticket, list, notices }: LiveQuery): Scope {
  return { ticket: ticket ?? null, list: list !== undefined, notices: notices !== undefined };
}

/** What is new since the page was rendered. A ticket or a bell that is not the reader's is `not_found`. */
export async function look(actor: PersonActor, asked: LiveQuery): Promise<Result<News>> {
  if (asked.notices && !isStaff(actor)) return fail("not_found");
  const news: News = {};
  if (asked.ticket !== undefined) {
    const ticket = await standingOf(actor, asked.ticket);
    if (!ticket) return fail("not_found");
    if (ticket._count.events !== asked.seen) news.ticket = ticket._count.events;
    if (news.ticket !== undefined && ticket.status === "CLOSED") news.closed = true;
  }
  if (asked.list !== undefined && (await anyChangedSince(actor, asked.list - UNDER_WAY_MS))) news.list = null;
  if (asked.notices) news.unread = await unreadCount(actor);
  return ok(news);
}

/** How the ticket stands and how many of its events the actor may see; null when it is not his to see. */
function standingOf(actor: PersonActor, number: number) {
  return db.ticket.findFirst({
    where: { number, ...visibleTo(actor) },
    select: { status: true, _count: { select: { events: { where: readableBy(actor) } } } },
  });
}

async function anyChangedSince(actor: PersonActor, at: number): Promise<boolean> {
  if (!isStaff(actor)) {
    const where = { ...visibleTo(actor), lastActivityAt: { gt: new Date(at) } };
    return (await db.ticket.findFirst({ where, select: { id: true } })) !== null;
  }
  const where = { id: { gt: firstIdOf(at) } };
  return (await db.ticketEvent.findFirst({ where, select: { id: true } })) !== null;
}
