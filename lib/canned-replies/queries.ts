import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
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
  const read = await readerOf(actor, number);
  if (!read) return [];
  const replies = await db.cannedReply.findMany({
    where: { active: true },
    select,
    orderBy: [{ sortKey: "asc" }, { title: "asc" }],
    take: OFFERED,
  });
  return replies.map(({ id, title, ...bodies }) => ({ id, title, text: read(bodies) }));
}

/** One active reply as it reads on a ticket, in its requester's language; null when there is none, or for a customer. */
export async function replyFor(actor: PersonActor, id: string, number: number): Promise<string | null> {
  const read = await readerOf(actor, number);
  const reply = read && (await db.cannedReply.findFirst({ where: { id, active: true }, select }));
  return reply ? read(reply) : null;
}

const select = { id: true, title: true, bodyRo: true, bodyEn: true } as const;

/** How a reply is read on a ticket; null when there is none to be seen. */
async function readerOf(actor: PersonActor, number: number) {
  if (!isStaff(actor)) return null;
  const ticket = await db.ticket.findUnique({
    where: { number },
    select: { subject: true, requester: { select: { name: true, locale: true } } },
  });
  if (!ticket) return null;
  const { subject, requester } = ticket;
  const values = { client: requester.name, numar: `#${number}`, agent: actor.name, subiect: subject };
  return ({ bodyRo, bodyEn }: { bodyRo: string; bodyEn: string }) =>
    fill(requester.locale === "ro" ? bodyRo : bodyEn, values);
}
