import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";

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

type ListedTicket = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  lastActivityAt: Date;
  requester: { name: string };
};

/** A page of 25 of all tickets of a person or an organisation, the latest activity first; none for a customer. */
export async function ticketsOf(actor: PersonActor, owner: TicketOwner, before: ActivityKey | null) {
  if (!isStaff(actor)) return { tickets: [], next: null };
  const found = await db.$queryRaw<ListedTicket[]>(ticketsOfStatement(owner, before));
  const tickets = found.slice(0, LISTED);
  const last = found.length > LISTED ? tickets.at(-1) : undefined;
  return { tickets, next: last ? { at: last.lastActivityAt.getTime(), id: last.id } : null };
}

/** Of each person his latest are read from the index, and of those the latest are taken. */
export function ticketsOfStatement(owner: TicketOwner, before: ActivityKey | null): Sql {
  const people =
    "requesterId" in owner
      ? sql`id = ${owner.requesterId}::uuid`
      : sql`"organisationId" = ${owner.organisationId}::uuid`;
  const earlier = before
    ? sql`("lastActivityAt", ticket.id) < (${new Date(before.at)}, ${before.id}::uuid)`
    : sql`TRUE`;
  return sql`
    SELECT ticket.id::text, number, subject, ticket.status::text, "lastActivityAt",
      jsonb_build_object('name', person.name) AS requester
    FROM (SELECT id, name FROM "Person" WHERE ${people}) AS person
    CROSS JOIN LATERAL (
      SELECT id, number, subject, status, "lastActivityAt" FROM "Ticket" AS ticket
      WHERE "requesterId" = person.id AND ${earlier}
      ORDER BY "lastActivityAt" DESC, ticket.id DESC LIMIT ${LISTED + 1}
    ) AS ticket
    ORDER BY "lastActivityAt" DESC, ticket.id DESC LIMIT ${LISTED + 1}`;
}
