import "server-only";
import { joinSql, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { tsquery } from "@/lib/search/query";
import { readTerms } from "@/lib/search/terms";
import { type RequestCursor, type RequestListAddress, requestTabs } from "./request-list";

const BEST_OF = 300;

/** The ids of a page of a customer's list, in order; backwards when its cursor reads back. */
export function requestsStatement(actor: PersonActor, address: RequestListAddress, limit: number): Sql {
  const { tab, search, sort, cursor } = address;
  const { from, where, terms } = ownMatching(actor, search);
  const statuses: readonly string[] = requestTabs[tab];
  if (statuses.length === 1) where.push(sql`status = ${statuses[0]}::"TicketStatus"`);
  else if (tab !== "all") where.push(sql`status = ANY (${[...statuses]}::"TicketStatus"[])`);
  if (cursor && sort !== "best") where.push(beyond(sort, cursor));
  const all = joinSql(where, " AND ");
  if (sort === "best" && terms)
    return sql`
      SELECT id FROM (
        SELECT ticket.id, ticket.number, ts_rank("publicWords", (${tsquery(terms)})) AS rank
        FROM ${from} WHERE ${all} ORDER BY ticket.number DESC LIMIT ${BEST_OF}) AS fitting
      ORDER BY number IS NOT DISTINCT FROM ${terms.number}::int DESC, rank DESC, number DESC LIMIT ${limit}`;
  const order = orderOf(sort, cursor?.direction === "before");
  return sql`SELECT ticket.id FROM ${from} WHERE ${all} ORDER BY ${order} LIMIT ${limit}`;
}

/** How many requests of a customer there are in each status, of those a search finds if there is one. */
export function countsStatement(actor: PersonActor, search: string): Sql {
  const { from, where } = ownMatching(actor, search);
  return sql`SELECT status::text, count(*)::int AS count FROM ${from} WHERE ${joinSql(where, " AND ")} GROUP BY status`;
}

function ownMatching(actor: PersonActor, search: string) {
  const where = [sql`ticket."requesterId" = ${actor.id}::uuid`];
  const terms = search ? readTerms(search) : null;
  if (search && !terms) where.push(sql`FALSE`);
  const from = terms
    ? sql`"TicketSearch" AS search JOIN "Ticket" AS ticket ON ticket.id = search."ticketId"
        AND search."requesterId" = ${actor.id}::uuid AND search."publicWords" @@ (${tsquery(terms)})`
    : sql`"Ticket" AS ticket`;
  return { from, where, terms };
}

function orderOf(sort: RequestListAddress["sort"], backwards: boolean): Sql {
  switch (sort) {
    case "best":
    case "activity":
      return backwards
        ? sql`"lastActivityAt", ticket.number`
        : sql`"lastActivityAt" DESC, ticket.number DESC`;
    case "created":
      return backwards ? sql`ticket.number` : sql`ticket.number DESC`;
    case "deadline":
      return backwards
        ? sql`"nextDeadlineAt" DESC NULLS FIRST, ticket.number`
        : sql`"nextDeadlineAt", ticket.number DESC`;
  }
}

/** What stands behind the cursor's row, or before it. Those without a deadline come last. */
function beyond(sort: "activity" | "created" | "deadline", { direction, at, number }: RequestCursor): Sql {
  const instant = at === null ? null : new Date(at);
  const after = direction === "after";
  switch (sort) {
    case "activity":
      return after
        ? sql`("lastActivityAt", ticket.number) < (${instant}, ${number})`
        : sql`("lastActivityAt", ticket.number) > (${instant}, ${number})`;
    case "created":
      return after ? sql`ticket.number < ${number}` : sql`ticket.number > ${number}`;
    case "deadline":
      if (!instant)
        return after
          ? sql`("nextDeadlineAt" IS NULL AND ticket.number < ${number})`
          : sql`("nextDeadlineAt" IS NOT NULL OR ticket.number > ${number})`;
      return after
        ? sql`("nextDeadlineAt" > ${instant} OR ("nextDeadlineAt" = ${instant} AND ticket.number < ${number})
            OR "nextDeadlineAt" IS NULL)`
        : sql`("nextDeadlineAt" < ${instant} OR ("nextDeadlineAt" = ${instant} AND ticket.number > ${number}))`;
  }
}
