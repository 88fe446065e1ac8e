import "server-only";
import { db, rawSql, type Sql, sql } from "@/lib/db";
import { type InstantKey, type Page, pageOf } from "@/lib/paging";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";

const RECENT = 6;
const OPEN_SHOWN = 5;
const LISTED = 25;

/** A ticket beside another of the same requester; its latest activity in epoch ms. */
export type RecentTicket = { number: number; subject: string; status: TicketStatus; lastActivityAt: number };

/** The latest tickets of the requester of "Ticket" AS ticket, at most 6, without itself, as one value. For staff. */
export const recentOfRequester = sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'subject', subject, 'status', status,
      'lastActivityAt', floor(extract(epoch FROM "lastActivityAt") * 1000)::int8)
      ORDER BY "lastActivityAt" DESC, id DESC), '[]')
    FROM (SELECT id, number, subject, status, "lastActivityAt" FROM "Ticket" AS other
      WHERE other."requesterId" = ticket."requesterId" AND other.number <> ticket.number
      ORDER BY "lastActivityAt" DESC, id DESC LIMIT ${RECENT}) AS latest`;

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

type ListedTicket = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  lastActivityAt: Date;
  requester: { name: string };
};

/** A page of 25 of all tickets of a person or an organisation, the latest activity first; none for a customer. */
export async function ticketsOf(
  actor: PersonActor,
  owner: TicketOwner,
  from: InstantKey | null,
): Promise<Page<ListedTicket, InstantKey>> {
  if (!isStaff(actor)) return { rows: [], previous: null, next: null };
  const found = await db.$queryRaw<ListedTicket[]>(ticketsOfStatement(owner, from));
  const keyOf = ({ lastActivityAt, id }: ListedTicket) => ({ at: lastActivityAt.getTime(), id });
  return pageOf(found, { size: LISTED, from, keyOf }) ?? ticketsOf(actor, owner, null);
}

/** Of each person his latest are read from the index, and of those the latest are taken; going back the earliest. */
export function ticketsOfStatement(owner: TicketOwner, from: InstantKey | null): Sql {
  const people =
    "requesterId" in owner
      ? sql`id = ${owner.requesterId}::uuid`
      : sql`"organisationId" = ${owner.organisationId}::uuid`;
  const [past, way] = from?.back ? [rawSql(">"), rawSql("ASC")] : [rawSql("<"), rawSql("DESC")];
  const beyond = from
    ? sql`("lastActivityAt", ticket.id) ${past} (${new Date(from.at)}, ${from.id}::uuid)`
    : sql`TRUE`;
  return sql`
    SELECT ticket.id::text, number, subject, ticket.status::text, "lastActivityAt",
      jsonb_build_object('name', person.name) AS requester
    FROM (SELECT id, name FROM "Person" WHERE ${people}) AS person
    CROSS JOIN LATERAL (
      SELECT id, number, subject, status, "lastActivityAt" FROM "Ticket" AS ticket
      WHERE "requesterId" = person.id AND ${beyond}
      ORDER BY "lastActivityAt" ${way}, ticket.id ${way} LIMIT ${LISTED + 1}
    ) AS ticket
    ORDER BY "lastActivityAt" ${way}, ticket.id ${way} LIMIT ${LISTED + 1}`;
}
