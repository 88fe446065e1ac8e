import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { firstIdOf } from "@/lib/new-id";
import { unreadCount } from "@/lib/notices/queries";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { queueViews } from "@/lib/tickets/filters";
import { readableBy, visibleTo } from "@/lib/tickets/permissions";
import type { Placed } from "@/lib/tickets/view-holds";
import { MOST_NUMBERS, type News, placeOf, type Scope, together } from "./scope";

/** Longer than a change takes from its instant until others can see it. */
const UNDER_WAY_MS = 5_000;

const count = z.coerce.number().int().min(0).max(2_147_483_647);
const instant = z.coerce.number().int().min(0).max(8_640_000_000_000_000);

/**
 * What a page asks for: a ticket and how many of its events it shows, a list and when it was read, the view of the
 * queue it is, the counts of views and when they were read, the bell.
 */
export const liveQuery = z.strictObject({
  ticket: count.optional(),
  seen: count.optional(),
  list: instant.optional(),
  view: z.enum(queueViews).optional(),
  counts: instant.optional(),
  notices: z.literal("1").optional(),
});

export type LiveQuery = z.infer<typeof liveQuery>;

/** The page's scope. */
export function scopeOf({ ticket, list, view, counts, notices }: LiveQuery): Scope {
  return {
    ticket: ticket ?? null,
    list: list !== undefined,
    view: view ?? null,
    counts: counts !== undefined,
    notices: notices !== undefined,
  };
}

/** What is new since the page was rendered. What is not the reader's to see is `not_found`. */
export async function look(actor: PersonActor, asked: LiveQuery): Promise<Result<News>> {
  const ofAgents = asked.notices !== undefined || asked.view !== undefined || asked.counts !== undefined;
  if (ofAgents && !isStaff(actor)) return fail("not_found");
  const news: News = {};
  if (asked.ticket !== undefined) {
    const ticket = await standingOf(actor, asked.ticket);
    if (!ticket) return fail("not_found");
    if (ticket._count.events !== asked.seen) news.ticket = ticket._count.events;
    if (news.ticket !== undefined && ticket.status === "CLOSED") news.closed = true;
  }
  if (asked.list !== undefined) Object.assign(news, await listSince(actor, asked, asked.list));
  if (asked.counts !== undefined && (await anyChangedSince(asked.counts))) news.counts = true;
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

/** What of a list may have changed since an instant: of an agent's, ticket by ticket. */
async function listSince(actor: PersonActor, asked: LiveQuery, at: number): Promise<News> {
  if (!isStaff(actor)) {
    const where = { ...visibleTo(actor), lastActivityAt: { gt: new Date(at - UNDER_WAY_MS) } };
    return (await db.ticket.findFirst({ where, select: { id: true } })) ? { list: null } : {};
  }
  const changed = await db.$queryRaw<(Placed & { number: number })[]>`
    SELECT number, ticket.status::text, "assigneeId"::text, "teamId"::text, "hasBreach"
    FROM (SELECT "ticketId" FROM "TicketEvent" WHERE id > ${firstIdOf(at - UNDER_WAY_MS)}::uuid
      ORDER BY id LIMIT ${MOST_NUMBERS + 1}) AS event
    JOIN "Ticket" AS ticket ON ticket.id = event."ticketId"`;
  if (changed.length > MOST_NUMBERS) return { list: null };
  const pieces = changed.map((each) => ({ [placeOf(each, actor, scopeOf(asked))]: [each.number] }));
  return pieces.reduce(together, {});
}

async function anyChangedSince(at: number): Promise<boolean> {
  const where = { id: { gt: firstIdOf(at - UNDER_WAY_MS) } };
  return (await db.ticketEvent.findFirst({ where, select: { id: true } })) !== null;
}
