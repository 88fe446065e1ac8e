import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";
import { tsquery } from "./query";
import { readTerms, type SearchTerms } from "./terms";

/** How many tickets a search shows. */
export const FOUND_MAX = 50;
/** A word that stands in one ticket of forty is looked for among the latest only, in one of two hundred among these too. */
const [LATEST, EARLIER] = [2_000, 8_000];
const RANKED = 300;

export type FoundTicket = {
  number: number;
  subject: string;
  status: TicketStatus;
  requester: string;
  organisation: string | null;
  assignee: string | null;
  lastActivityAt: Date;
};

/**
 * The tickets an agent finds by what was typed: the one of that number, then by how well number and subject, people,
 * and messages fit, of equal ones those not ended and then the newest; at most `limit`, of which one more than
 * `FOUND_MAX` tells that there are more. Of words that fit thousands, the latest hundreds are ranked, and what has
 * ended gives way among the 51 best only: the statuses of all would have to be fetched. Nothing for a customer, whose
 * search is `requests`.
 */
export async function searchTickets(
  actor: PersonActor,
  text: string,
  limit = FOUND_MAX,
): Promise<FoundTicket[]> {
  const terms = readTerms(text);
  if (!isStaff(actor) || !terms) return [];
  return db.$queryRaw<FoundTicket[]>(searchStatement(terms, limit));
}

export function searchStatement(terms: SearchTerms, limit: number): Sql {
  const query = tsquery(terms);
  // The latest are walked by number, then, when they hold too few, those before them; only then is the index of words
  // asked, which costs in proportion to what it finds. `+ 0` keeps the planner from walking all tickets instead.
  return sql`
    WITH latest AS MATERIALIZED (
      SELECT "ticketId", number, "allWords" FROM (
        SELECT "ticketId", number, "allWords" FROM "TicketSearch" ORDER BY number DESC LIMIT ${LATEST}) AS newest
      WHERE "allWords" @@ (${query}) LIMIT ${RANKED}
    ), earlier AS MATERIALIZED (
      SELECT "ticketId", number, "allWords" FROM (
        SELECT "ticketId", number, "allWords" FROM "TicketSearch"
        ORDER BY number DESC OFFSET ${LATEST} LIMIT ${EARLIER}) AS newer
      WHERE (SELECT count(*) FROM latest) <= ${FOUND_MAX} AND "allWords" @@ (${query}) LIMIT ${RANKED}
    ), every AS MATERIALIZED (
      SELECT "ticketId", number, "allWords" FROM "TicketSearch"
      WHERE (SELECT count(*) FROM latest) + (SELECT count(*) FROM earlier) <= ${FOUND_MAX} AND "allWords" @@ (${query})
      ORDER BY number + 0 DESC LIMIT ${RANKED}
    ), exact AS (
      SELECT "ticketId", number, "allWords" FROM "TicketSearch" WHERE number = ${terms.number}::int
    ), best AS (
      SELECT "ticketId", number,
             number IS NOT DISTINCT FROM ${terms.number}::int AS same, ts_rank("allWords", (${query})) AS rank
      FROM (SELECT * FROM exact UNION SELECT * FROM every UNION SELECT * FROM earlier UNION SELECT * FROM latest) AS hits
      ORDER BY same DESC, rank DESC, number DESC LIMIT ${FOUND_MAX + 1}
    )
    SELECT ticket.number, ticket.subject, ticket.status::text, requester.name AS requester,
           organisation.name AS organisation, assignee.name AS assignee, ticket."lastActivityAt"
    FROM best
    JOIN "Ticket" AS ticket ON ticket.id = best."ticketId"
    JOIN "Person" AS requester ON requester.id = ticket."requesterId"
    LEFT JOIN "Organisation" AS organisation ON organisation.id = requester."organisationId"
    LEFT JOIN "Person" AS assignee ON assignee.id = ticket."assigneeId"
    ORDER BY best.same DESC, best.rank DESC, ticket.status IN ('RESOLVED', 'CLOSED'), best.number DESC
    LIMIT ${limit}`;
}
