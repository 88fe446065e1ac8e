import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

const RECENT = 6;
const OPEN_SHOWN = 5;

/** The latest tickets of a requester, at most 6, without the one looked at; none for a customer. */
export async function recentTicketsOf(actor: PersonActor, requesterId: string, except: number) {
  if (!isStaff(actor)) return [];
  return db.ticket.findMany({
    where: { requesterId, number: { not: except } },
    select: { number: true, subject: true, status: true, lastActivityAt: true },
    orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
    take: RECENT,
  });
}

/** The tickets of a requester that are not resolved, at most 5, the newest first; none for a customer. */
export async function openTicketsOf(actor: PersonActor, requesterId: string) {
  if (!isStaff(actor)) return [];
  return db.ticket.findMany({
    where: { requesterId, status: { notIn: ["RESOLVED", "CLOSED"] } },
    select: { number: true, subject: true, status: true },
    orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
    take: OPEN_SHOWN,
  });
}
