import "server-only";
import type { PersonActor } from "@/lib/people/actor";
import { instantOfLocal } from "@/lib/zoned-time";
import { Prisma } from "@/prisma/generated/client";
import type { QueueAddress, QueueCursor, QueueFilter, QueueSort } from "./filters";

const SOON_MS = 2 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** In these very words it is the condition of the partial indexes. */
const OPEN = Prisma.sql`status IN ('WAITING_SUPPORT', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

/** The ids of a page in order: `limit` tickets of the part of the queue, after its cursor. `now` in epoch ms. */
export function queueStatement(
  actor: PersonActor,
  { after, ...filter }: QueueAddress,
  now: number,
  limit: number,
): Prisma.Sql {
  const where = [...conditions(actor, filter, now)];
  const order = orderOf(filter.sort, "ticket");
  const pages = (after ? behind(filter.sort, after) : [null]).map((key) => {
    const all = Prisma.join(key ? [...where, key] : [...where, Prisma.sql`TRUE`], " AND ");
    return Prisma.sql`(SELECT id, "nextBreachAt", "receivedAt", "lastActivityAt", priority FROM "Ticket" AS ticket
      WHERE ${all} ORDER BY ${order} LIMIT ${limit})`;
  });
  const [only, ...more] = pages;
  if (only && more.length === 0) return only;
  return Prisma.sql`SELECT * FROM (${Prisma.join(pages, " UNION ALL ")}) AS ticket ORDER BY ${order} LIMIT ${limit}`;
}

/** The order of a sort, of the columns that `queueStatement` answers. */
export function orderOf(sort: QueueSort, of: "ticket" | "page"): Prisma.Sql {
  const from = Prisma.raw(of);
  switch (sort) {
    case "breach":
      return Prisma.sql`${from}."nextBreachAt", ${from}.id`;
    case "newest":
      return Prisma.sql`${from}."receivedAt" DESC, ${from}.id DESC`;
    case "activity":
      return Prisma.sql`${from}."lastActivityAt" DESC, ${from}.id DESC`;
    case "priority":
      return Prisma.sql`${from}.priority, ${from}."receivedAt", ${from}.id`;
  }
}

/** Counts a view up to `most`, past which nobody counts along: the index is read no further. */
export function countStatement(actor: PersonActor, view: QueueFilter["view"], most: number): Prisma.Sql {
  const where = Prisma.join([...viewConditions(actor, view), Prisma.sql`TRUE`], " AND ");
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM "Ticket" AS ticket WHERE ${where} LIMIT ${most}) AS counted)`;
}

function* conditions(
  actor: PersonActor,
  filter: Omit<QueueFilter, "sort">,
  now: number,
): Generator<Prisma.Sql> {
  yield* viewConditions(actor, filter.view);
  if (filter.status) yield Prisma.sql`status = ${filter.status}::"TicketStatus"`;
  if (filter.priority) yield Prisma.sql`priority = ${filter.priority}::"Priority"`;
  if (filter.assignee === "nobody") yield Prisma.sql`"assigneeId" IS NULL`;
  else if (filter.assignee) {
    yield Prisma.sql`"assigneeId" = ${filter.assignee === "me" ? actor.id : filter.assignee}::uuid`;
  }
  if (filter.team) yield Prisma.sql`"teamId" = ${filter.team}::uuid`;
  if (filter.category) yield Prisma.sql`"categoryId" = ${filter.category}::uuid`;
  if (filter.channel) yield Prisma.sql`channel = ${filter.channel}::"Channel"`;
  if (filter.organisation) {
    yield Prisma.sql`"requesterId" = ANY (ARRAY(
      SELECT person.id FROM "Person" AS person JOIN "Organisation" AS of ON of.id = person."organisationId"
      WHERE of.name ILIKE ${containing(filter.organisation)}))`;
  }
  if (filter.thirdParty) yield Prisma.sql`"thirdPartyId" = ${filter.thirdParty}::uuid`;
  if (filter.sla) yield slaCondition(filter.sla, now);
  if (filter.from) yield Prisma.sql`"receivedAt" >= ${midnight(filter.from, actor)}`;
  if (filter.to) yield Prisma.sql`"receivedAt" < ${nextMidnight(filter.to, actor)}`;
  if (filter.q) yield matching(filter.q);
}

function* viewConditions(actor: PersonActor, view: QueueFilter["view"]): Generator<Prisma.Sql> {
  switch (view) {
    case "unassigned":
      return yield Prisma.sql`status = 'WAITING_SUPPORT'`;
    case "mine":
      return yield Prisma.sql`${OPEN} AND "assigneeId" = ${actor.id}::uuid`;
    case "team":
      return yield Prisma.sql`${OPEN} AND "teamId" = ANY (${actor.teamIds}::uuid[])`;
    case "waitingCustomer":
      return yield Prisma.sql`status = 'WAITING_CUSTOMER'`;
    case "waitingThirdParty":
      return yield Prisma.sql`status = 'WAITING_THIRD_PARTY'`;
    case "breached":
      return yield Prisma.sql`${OPEN} AND "hasBreach"`;
    case "resolved":
      return yield Prisma.sql`status = 'RESOLVED'`;
    case "all":
      return;
  }
}

function slaCondition(state: NonNullable<QueueFilter["sla"]>, now: number): Prisma.Sql {
  const soon = new Date(now + SOON_MS);
  switch (state) {
    case "breached":
      return Prisma.sql`${OPEN} AND "hasBreach"`;
    case "soon":
      return Prisma.sql`${OPEN} AND NOT "hasBreach" AND "nextBreachAt" <= ${soon}`;
    case "onTime":
      return Prisma.sql`${OPEN} AND NOT "hasBreach" AND "nextBreachAt" > ${soon}`;
    case "paused":
      return Prisma.sql`${OPEN} AND "nextBreachAt" IS NULL`;
  }
}

/** What comes after a key; those without a deadline come last, read on their own. */
function behind(sort: QueueSort, { priority, at, id }: QueueCursor): Prisma.Sql[] {
  const instant = at === null ? null : new Date(at);
  switch (sort) {
    case "breach":
      if (!instant) return [Prisma.sql`"nextBreachAt" IS NULL AND id > ${id}::uuid`];
      return [
        Prisma.sql`("nextBreachAt", id) > (${instant}, ${id}::uuid)`,
        Prisma.sql`"nextBreachAt" IS NULL`,
      ];
    case "newest":
      return [Prisma.sql`("receivedAt", id) < (${instant}, ${id}::uuid)`];
    case "activity":
      return [Prisma.sql`("lastActivityAt", id) < (${instant}, ${id}::uuid)`];
    case "priority":
      return [Prisma.sql`(priority, "receivedAt", id) > (${priority}::"Priority", ${instant}, ${id}::uuid)`];
  }
}

function matching(search: string): Prisma.Sql {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  if (number) return Prisma.sql`number = ${Number(number)}`;
  const words = containing(search);
  return Prisma.sql`(subject ILIKE ${words} OR "requesterId" IN (
    SELECT person.id FROM "Person" AS person LEFT JOIN "Organisation" AS of ON of.id = person."organisationId"
    WHERE person.name ILIKE ${words} OR email ILIKE ${words} OR of.name ILIKE ${words}))`;
}

function containing(words: string): string {
  return `%${words.replace(/[%_\\]/g, "\\$&")}%`;
}

function midnight(day: string, actor: PersonActor): Date {
  return new Date(instantOfLocal(`${day}T00:00`, actor.timeZone));
}

function nextMidnight(day: string, actor: PersonActor): Date {
  const next = new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return midnight(next, actor);
}
