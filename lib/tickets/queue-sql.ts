import "server-only";
import { joinSql, rawSql, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { QueueAddress, QueueCursor, QueueFilter, QueueSort } from "./filters";
import { conditions, peopleOf, viewConditions } from "./queue-conditions";

/**
 * The ids of a page in order: `limit` tickets of the part of the queue, after its cursor; going back, the nearest
 * first. `now` in epoch ms; `requesters` as `requestersIn` names them.
 */
export function queueStatement(
  actor: PersonActor,
  { after, ...filter }: QueueAddress,
  now: number,
  limit: number,
  requesters: readonly string[] | null,
): Sql {
  const where = [...conditions(actor, filter, now)];
  if (filter.organisation) {
    const people = requesters ? sql`${requesters}::uuid[]` : sql`ARRAY(${peopleOf(filter.organisation)})`;
    where.push(sql`"requesterId" = ANY (${people})`);
  }
  const order = orderOf(filter.sort, "ticket", after?.back);
  const pages = (after ? beyond(filter.sort, after) : [null]).map((key) => {
    const all = joinSql(key ? [...where, key] : [...where, sql`TRUE`], " AND ");
    return sql`(SELECT id, "nextBreachAt", "nextDeadlineAt", "chaseAt", "receivedAt", "lastActivityAt", priority
      FROM "Ticket" AS ticket WHERE ${all} ORDER BY ${order} LIMIT ${limit})`;
  });
  const [only, ...more] = pages;
  if (only && more.length === 0) return only;
  return sql`SELECT * FROM (${joinSql(pages, " UNION ALL ")}) AS ticket ORDER BY ${order} LIMIT ${limit}`;
}

/** What an order of open tickets goes by, where they have it. */
const dateOf = {
  breach: rawSql('"nextBreachAt"'),
  answer: rawSql('"nextDeadlineAt"'),
  chase: rawSql('"chaseAt"'),
} as const satisfies Partial<Record<QueueSort, Sql>>;

/** The order of a sort, or its reverse, of the columns that `queueStatement` answers. */
export function orderOf(sort: QueueSort, of: "ticket" | "page", back = false): Sql {
  const from = rawSql(of);
  const [up, down] = [rawSql(back ? "DESC" : "ASC"), rawSql(back ? "ASC" : "DESC")];
  switch (sort) {
    case "breach":
    case "answer":
    case "chase":
      return sql`${from}.${dateOf[sort]} ${up}, ${from}.id ${up}`;
    case "newest":
      return sql`${from}."receivedAt" ${down}, ${from}.id ${down}`;
    case "activity":
      return sql`${from}."lastActivityAt" ${down}, ${from}.id ${down}`;
    case "priority":
      return sql`${from}.priority ${up}, ${from}."receivedAt" ${up}, ${from}.id ${up}`;
  }
}

/** Counts a view up to `most`, past which nobody counts along: the index is read no further. */
export function countStatement(actor: PersonActor, view: QueueFilter["view"], most: number): Sql {
  const where = joinSql([...viewConditions(actor, view), sql`TRUE`], " AND ");
  return sql`(SELECT count(*)::int FROM (SELECT FROM "Ticket" AS ticket WHERE ${where} LIMIT ${most}) AS counted)`;
}

/**
 * As `countStatement`, of a view that is narrowed: along the index its pages are read by, as the planner else scans all
 * tickets when it takes many to match. `now` in epoch ms.
 */
export function narrowedCountStatement(
  actor: PersonActor,
  filter: QueueFilter,
  now: number,
  most: number,
): Sql {
  const tickets = queueStatement(actor, { ...filter, after: null }, now, most, null);
  return sql`(SELECT count(*)::int FROM (${tickets}) AS counted)`;
}

/** What comes after a key, or before it; those without a deadline come last, read on their own. */
function beyond(sort: QueueSort, { priority, at, id, back }: QueueCursor): Sql[] {
  const instant = at === null ? null : new Date(at);
  const [later, earlier] = [rawSql(back ? "<" : ">"), rawSql(back ? ">" : "<")];
  switch (sort) {
    case "breach":
    case "answer":
    case "chase": {
      const date = dateOf[sort];
      const undated = sql`${date} IS NULL`;
      if (instant) {
        const dated = sql`(${date}, id) ${later} (${instant}, ${id}::uuid)`;
        return back ? [dated] : [dated, undated];
      }
      const rest = sql`${undated} AND id ${later} ${id}::uuid`;
      return back ? [rest, sql`${date} IS NOT NULL`] : [rest];
    }
    case "newest":
      return [sql`("receivedAt", id) ${earlier} (${instant}, ${id}::uuid)`];
    case "activity":
      return [sql`("lastActivityAt", id) ${earlier} (${instant}, ${id}::uuid)`];
    case "priority":
      return [sql`(priority, "receivedAt", id) ${later} (${priority}::"Priority", ${instant}, ${id}::uuid)`];
  }
}
