import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import { literally } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import { tsquery } from "@/lib/search/query";
import { readTerms } from "@/lib/search/terms";
import { instantOfLocal } from "@/lib/zoned-time";
import { TicketStatus } from "@/prisma/generated/enums";
import { isOpen, OPEN_STATUSES, type QueueFilter, statusesIn } from "./filters";

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

/** Everything that a part of the queue is narrowed by but its organisation. `now` in epoch ms. */
export function* conditions(
  actor: PersonActor,
  filter: Omit<QueueFilter, "sort">,
  now: number,
): Generator<Sql> {
  yield* viewConditions(actor, filter.view);
  const { status, priority } = filter;
  const held = statusesOf(filter);
  if (held.length === 0) yield sql`FALSE`;
  else if (status.length > 0) {
    yield held.length === 1
      ? sql`status = ${held[0]}::"TicketStatus"`
      : sql`status = ANY (${held}::"TicketStatus"[])`;
    if (isOpen(held)) yield OPEN;
  }
  if (priority.length > 0) yield sql`priority = ANY (${priority}::"Priority"[])`;
  if (filter.assignee === "nobody") yield sql`"assigneeId" IS NULL`;
  else if (filter.assignee) {
    yield sql`"assigneeId" = ${filter.assignee === "me" ? actor.id : filter.assignee}::uuid`;
  }
  if (filter.team) yield sql`"teamId" = ${filter.team}::uuid`;
  if (filter.category) yield sql`"categoryId" = ${filter.category}::uuid`;
  if (filter.tag) {
    yield sql`EXISTS (
      SELECT FROM "TicketTag" AS given WHERE given."ticketId" = ticket.id AND given."tagId" = ${filter.tag}::uuid)`;
  }
  if (filter.channel) yield sql`channel = ${filter.channel}::"Channel"`;
  if (filter.thirdParty) yield sql`"thirdPartyId" = ${filter.thirdParty}::uuid`;
  if (filter.sla) yield slaCondition(filter.sla, now);
  if (filter.from) yield sql`"receivedAt" >= ${midnight(filter.from, actor)}`;
  if (filter.to) yield sql`"receivedAt" < ${nextMidnight(filter.to, actor)}`;
  if (filter.q) yield matching(filter.q);
}

/** What a view holds. */
export function* viewConditions(actor: PersonActor, view: QueueFilter["view"]): Generator<Sql> {
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

/**
 * Which of the statuses asked for the view holds: of none there is nothing, and the planner would look for it to the
 * end.
 */
function statusesOf({ view, status, sla }: Omit<QueueFilter, "sort">): TicketStatus[] {
  const judged: readonly TicketStatus[] =
    sla === null ? Object.values(TicketStatus) : sla === "paused" ? PAUSED : OPEN_STATUSES;
  return statusesIn[view].filter(
    (each) => judged.includes(each) && (status.length === 0 || status.includes(each)),
  );
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

function matching(search: string): Sql {
  const terms = readTerms(search);
  if (!terms) return sql`FALSE`;
  return sql`EXISTS (
    SELECT FROM "TicketSearch" AS search WHERE search."ticketId" = ticket.id AND "allWords" @@ (${tsquery(terms)}))`;
}

/** The ids of everybody in organisations whose name holds these words. */
export function peopleOf(organisation: string): Sql {
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
