import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { visibleTo } from "@/lib/tickets/permissions";
import type { Prisma } from "@/prisma/generated/client";
import { fill } from "./fill";

const OFFERED = 200;

/** Every canned reply, for an admin; none for anybody else. */
export async function cannedReplies(actor: PersonActor) {
  if (actor.role !== "ADMIN") return [];
  return db.cannedReply.findMany({
    select: { id: true, title: true, bodyRo: true, bodyEn: true, active: true, sortKey: true },
    orderBy: [{ sortKey: "asc" }, { title: "asc" }],
  });
}

/** The active replies as they read on a ticket, in its requester's language; none for a customer. */
export async function repliesFor(
  actor: PersonActor,
  number: number,
): Promise<{ id: string; title: string; text: string }[]> {
  if (!isStaff(actor)) return [];
  const ticket = await db.ticket.findUnique({ where: { number, ...visibleTo(actor) }, select: named });
  if (!ticket) return [];
  const replies = await db.cannedReply.findMany({
    where: { active: true },
    select,
    orderBy: [{ sortKey: "asc" }, { title: "asc" }],
    take: OFFERED,
  });
  return replies.map(({ id, title, ...bodies }) => ({ id, title, text: readOn(ticket, actor, bodies) }));
}

/**
 * One active reply as it reads on each of these tickets, in its requester's language, by number; nothing when there is
 * no such reply, or for a customer.
 */
export async function replyOn(
  actor: PersonActor,
  id: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (!isStaff(actor)) return new Map();
  const reply = await db.cannedReply.findFirst({ where: { id, active: true }, select });
  if (!reply) return new Map();
  const where = { number: { in: [...numbers] }, ...visibleTo(actor) };
  const tickets = await db.ticket.findMany({ where, select: named });
  return new Map(tickets.map((ticket) => [ticket.number, readOn(ticket, actor, reply)]));
}

const select = { id: true, title: true, bodyRo: true, bodyEn: true } as const;
const named = { number: true, subject: true, requester: { select: { name: true, locale: true } } } as const;

type Ticket = Prisma.TicketGetPayload<{ select: typeof named }>;

function readOn(
  { number, subject, requester }: Ticket,
  actor: PersonActor,
  { bodyRo, bodyEn }: { bodyRo: string; bodyEn: string },
): string {
  const values = { client: requester.name, numar: `#${number}`, agent: actor.name, subiect: subject };
  return fill(requester.locale === "ro" ? bodyRo : bodyEn, values);
}
