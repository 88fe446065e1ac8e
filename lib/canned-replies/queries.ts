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
  if (!isStaff(actor)) return [];
  const ticket = await db.ticket.findUnique({
    where: { number },
    select: { subject: true, requester: { select: { name: true, locale: true } } },
  });
  if (!ticket) return [];
  const replies = await db.cannedReply.findMany({
    where: { active: true },
    select: { id: true, title: true, bodyRo: true, bodyEn: true },
    orderBy: [{ sortKey: "asc" }, { title: "asc" }],
    take: OFFERED,
  });
  const { subject, requester } = ticket;
  const values = { client: requester.name, numar: `#${number}`, agent: actor.name, subiect: subject };
  return replies.map(({ id, title, bodyRo, bodyEn }) => {
    const text = requester.locale === "ro" ? bodyRo : bodyEn;
    return { id, title, text: fill(text, values) };
  });
}
