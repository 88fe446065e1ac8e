import "server-only";
import { db, joinSql, rawSql, type Sql, sql } from "@/lib/db";
import { literally } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import { tsquery } from "@/lib/search/query";
import { readTerms } from "@/lib/search/terms";
import { instantOfLocal } from "@/lib/zoned-time";
import { TicketStatus } from "@/prisma/generated/enums";
import {
  OPEN_STATUSES,
  type QueueAddress,
  type QueueCursor,
  type QueueFilter,
  type QueueSort,
  statusesIn,
} from "./filters";

const SOON_MS = 2 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** In these very words it is the condition of the partial indexes. */
const OPEN = sql`status IN ('WAITING_SUPPORT', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

/** Where no clock of support's runs. */
const PAUSED: readonly TicketStatus[] = ["WAITING_CUSTOMER", "WAITING_THIRD_PARTY"];

/** More people than this are looked up ticket by ticket. */
const REQUESTERS_MAX = 2_000;

/**
 * Who asks for an organisation whose name holds these words, null when they are very many. Asked beforehand: of known
 * people the planner knows how many tickets they have, and goes by them or by the order, whichever reads less.
 */
export async function requestersIn(organisation: string): Promise<string[] | null> {
  if (!organisation) return null;
  const people = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (${peopleOf(organisation)}) AS person LIMIT ${REQUESTERS_MAX + 1}`;
  return people.length > REQUESTERS_MAX ? null : people.map(({ id }) => id);
}

/**
 * The ids of a page in order: `limit` tickets of the part of the queue, after its cursor. `now` in epoch ms;
 * `requesters` as `requestersIn` names them.
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
  const order = orderOf(filter.sort, "ticket");
  const pages = (after ? behind(filter.sort, after) : [null]).map((key) => {
    const all = joinSql(key ? [...where, key] : [...where, sql`TRUE`], " AND ");
    return sql`(SELECT id, "nextBreachAt", "receivedAt", "lastActivityAt", priority FROM "Ticket" AS ticket
      WHERE ${all} ORDER BY ${order} LIMIT ${limit})`;
  });
  const [only, ...more] = pages;
  if (only && more.length === 0) return only;
  return sql`SELECT * FROM (${joinSql(pages, " UNION ALL ")}) AS ticket ORDER BY ${order} LIMIT ${limit}`;
}

/** The order of a sort, of the columns that `queueStatement` answers. */
export function orderOf(sort: QueueSort, of: "ticket" | "page"): Sql {
  const from = rawSql(of);
  switch (sort) {
    case "breach":
      return sql`${from}."nextBreachAt", ${from}.id`;
    case "newest":
      return sql`${from}."receivedAt" DESC, ${from}.id DESC`;
    case "activity":
      return sql`${from}."lastActivityAt" DESC, ${from}.id DESC`;
    case "priority":
      return sql`${from}.priority, ${from}."receivedAt", ${from}.id`;
  }
}

/** Counts a view up to `most`, past which nobody counts along: the index is read no further. */
export function countStatement(actor: PersonActor, view: QueueFilter["view"], most: number): Sql {
  const where = joinSql([...viewConditions(actor, view), sql`TRUE`], " AND ");
  return sql`(SELECT count(*)::int FROM (SELECT FROM "Ticket" AS ticket WHERE ${where} LIMIT ${most}) AS counted)`;
}

function* conditions(actor: PersonActor, filter: Omit<QueueFilter, "sort">, now: number): Generator<Sql> {
  yield* viewConditions(actor, filter.view);
  if (isContradiction(filter)) yield sql`FALSE`;
  if (filter.status) yield sql`status = ${filter.status}::"TicketStatus"`;
  if (filter.priority) yield sql`priority = ${filter.priority}::"Priority"`;
  if (filter.assignee === "nobody") yield sql`"assigneeId" IS NULL`;
  else if (filter.assignee) {
    yield sql`"assigneeId" = ${filter.assignee === "me" ? actor.id : filter.assignee}::uuid`;
  }
  if (filter.team) yield sql`"teamId" = ${filter.team}::uuid`;
  if (filter.category) yield sql`"categoryId" = ${filter.category}::uuid`;
  if (filter.channel) yield sql`channel = ${filter.channel}::"Channel"`;
  if (filter.thirdParty) yield sql`"thirdPartyId" = ${filter.thirdParty}::uuid`;
  if (filter.sla) yield slaCondition(filter.sla, now);
  if (filter.from) yield sql`"receivedAt" >= ${midnight(filter.from, actor)}`;
  if (filter.to) yield sql`"receivedAt" < ${nextMidnight(filter.to, actor)}`;
  if (filter.q) yield matching(filter.q);
}

function* viewConditions(actor: PersonActor, view: QueueFilter["view"]): Generator<Sql> {
  switch (view) {
    case "unassigned":
      return yield sql`status = 'WAITING_SUPPORT'`;
    case "mine":
      return yield sql`${OPEN} AND "assigneeId" = ${actor.id}::uuid`;
    case "team":
      return yield sql`${OPEN} AND "teamId" = ANY (${actor.teamIds}::uuid[])`;
    case "waitingCustomer":
      return yield sql`status = 'WAITING_CUSTOMER'`;
    case "waitingThirdParty":
      return yield sql`status = 'WAITING_THIRD_PARTY'`;
    case "breached":
      return yield sql`${OPEN} AND "hasBreach"`;
    case "resolved":
      return yield sql`status = 'RESOLVED'`;
    case "all":
      return;
  }
}

/** Of statuses that the view does not hold there is nothing, and the planner would look for it to the end. */
function isContradiction({ view, status, sla }: Omit<QueueFilter, "sort">): boolean {
  const judged: readonly TicketStatus[] =
    sla === null ? Object.values(TicketStatus) : sla === "paused" ? PAUSED : OPEN_STATUSES;
  return !statusesIn[view].some((each) => judged.includes(each) && (status === null || each === status));
}

function slaCondition(state: NonNullable<QueueFilter["sla"]>, now: number): Sql {
  const soon = new Date(now + SOON_MS);
  switch (state) {
    case "breached":
      return sql`${OPEN} AND "hasBreach"`;
    case "soon":
      return sql`${OPEN} AND NOT "hasBreach" AND "nextBreachAt" <= ${soon}`;
    case "onTime":
      return sql`${OPEN} AND NOT "hasBreach" AND "nextBreachAt" > ${soon}`;
    case "paused":
      return sql`status IN ('WAITING_CUSTOMER', 'WAITING_THIRD_PARTY') AND "nextBreachAt" IS NULL`;
  }
}

/** What comes after a key; those without a deadline come last, read on their own. */
function behind(sort: QueueSort, { priority, at, id }: QueueCursor): Sql[] {
  const instant = at === null ? null : new Date(at);
  switch (sort) {
    case "breach":
      if (!instant) return [sql`"nextBreachAt" IS NULL AND id > ${id}::uuid`];
      return [sql`("nextBreachAt", id) > (${instant}, ${id}::uuid)`, sql`"nextBreachAt" IS NULL`];
    case "newest":
      return [sql`("receivedAt", id) < (${instant}, ${id}::uuid)`];
    case "activity":
      return [sql`("lastActivityAt", id) < (${instant}, ${id}::uuid)`];
    case "priority":
      return [sql`(priority, "receivedAt", id) > (${priority}::"Priority", ${instant}, ${id}::uuid)`];
  }
}

function matching(search: string): Sql {
  const terms = readTerms(search);
  if (!terms) return sql`FALSE`;
  return sql`EXISTS (
    SELECT FROM "TicketSearch" AS search WHERE search."ticketId" = ticket.id AND "allWords" @@ (${tsquery(terms)}))`;
}

function peopleOf(organisation: string): Sql {
  return sql`SELECT person.id FROM "Person" AS person JOIN "Organisation" AS of ON of.id = person."organisationId"
    WHERE of.name ILIKE ${`%${literally(organisation)}%`}`;
}

function midnight(day: string, actor: PersonActor): Date {
  return new Date(instantOfLocal(`${day}T00:00`, actor.timeZone));
}

function nextMidnight(day: string, actor: PersonActor): Date {
  const next = new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return midnight(next, actor);
}
