import "server-only";
import { db, rawSql, type Sql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";
import { tsquery } from "./query";
import { readTerms, type SearchTerms } from "./terms";

const SHOWN = 5;
/** Words everybody uses stand in many tickets: those are looked for among the latest ones only. */
const LATEST = 2_000;
const COMPARED = 300;
/** From here two subjects tell of the same thing: the share of three-letter parts they have in common. */
const ALIKE = 0.45;

export type SimilarTicket = { number: number; subject: string; status: TicketStatus; requester: string };

/**
 * The tickets somebody still has to do something about whose subjects are like this one, the most alike first; at
 * most 5. Looks at the latest 2,000 tickets, and at older ones that hold all its words when there are few such. None
 * for a customer.
 */
export async function similarTickets(actor: PersonActor, subject: string): Promise<SimilarTicket[]> {
  const terms = readTerms(subject);
  if (!isStaff(actor) || !terms) return [];
  return db.$queryRaw<SimilarTicket[]>(similarStatement(terms, subject));
}

export function similarStatement({ number, words }: SearchTerms, subject: string): Sql {
  const whole = { number, words, prefix: null };
  const [all, any] = [tsquery(whole), tsquery(whole, "||")];
  // `+ 0` keeps the planner from walking all tickets by number.
  return sql`
    WITH latest AS MATERIALIZED (
      SELECT "ticketId", "allWords" FROM (
        SELECT "ticketId", "allWords" FROM "TicketSearch" ORDER BY number DESC LIMIT ${LATEST}) AS newest
      WHERE "allWords" @@ (${any}) LIMIT ${COMPARED}
    ), older AS MATERIALIZED (
      SELECT "ticketId" FROM "TicketSearch"
      WHERE (SELECT count(*) FROM latest WHERE "allWords" @@ (${all})) < ${SHOWN} AND "allWords" @@ (${all})
      ORDER BY number + 0 DESC LIMIT ${COMPARED}
    ), compared AS (
      SELECT ticket.number, subject, ticket.status, "requesterId",
        similarity(search_text(subject), search_text(${subject})) AS likeness
      FROM (SELECT "ticketId" FROM latest UNION SELECT "ticketId" FROM older) AS found
      JOIN "Ticket" AS ticket ON ticket.id = found."ticketId"
      WHERE ticket.status NOT IN ('RESOLVED', 'CLOSED')
    )
    SELECT number, subject, compared.status::text, requester.name AS requester
    FROM compared JOIN "Person" AS requester ON requester.id = "requesterId"
    WHERE likeness >= ${rawSql(String(ALIKE))}
    ORDER BY likeness DESC, number DESC LIMIT ${SHOWN}`;
}
