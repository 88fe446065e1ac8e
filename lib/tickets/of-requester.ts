import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

const RECENT = 6;
const OPEN_SHOWN = 5;
const LISTED = 25;

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

/** Whose tickets are listed: one person's, or those of everybody in an organisation. */
export type TicketOwner = { requesterId: string } | { organisationId: string };

/** The last ticket seen of a list by activity. */
export type ActivityKey = { at: number; id: string };

/** A page of 25 of all tickets of a person or an organisation, the latest activity first; none for a customer. */
export async function ticketsOf(actor: PersonActor, owner: TicketOwner, before: ActivityKey | null) {
  if (!isStaff(actor)) return { tickets: [], next: null };
  const found = await db.ticket.findMany({
    where: {
      ...("requesterId" in owner ? owner : { requester: owner }),
      ...(before ? earlierThan(before) : {}),
    },
    select: {
      id: true,
      number: true,
      subject: true,
      status: true,
      lastActivityAt: true,
      requester: { select: { name: true } },
    },
    orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
    take: LISTED + 1,
  });
  const tickets = found.slice(0, LISTED);
  const last = found.length > LISTED ? tickets.at(-1) : undefined;
  return { tickets, next: last ? { at: last.lastActivityAt.getTime(), id: last.id } : null };
}

function earlierThan({ at, id }: ActivityKey) {
  const instant = new Date(at);
  return { lastActivityAt: { lte: instant }, OR: [{ lastActivityAt: { lt: instant } }, { id: { lt: id } }] };
}
