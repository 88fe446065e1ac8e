import "server-only";
import { db, rawSql } from "@/lib/db";
import { type Page, pageOf } from "@/lib/paging";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { Channel, ClockState, Priority, SlaMetric, TicketStatus } from "@/prisma/generated/enums";
import type { QueueAddress, QueueCursor, QueueSort } from "./filters";
import { requestersIn } from "./queue-conditions";
import { orderOf, queueStatement } from "./queue-sql";

const PAGE_SIZE = 50;

type Named = { name: string };

/** A ticket as the queue shows it. */
export type QueueRow = {
  id: string;
  number: number;
  version: number;
  subject: string;
  status: TicketStatus;
  priority: Priority;
  channel: Channel;
  receivedAt: Date;
  lastActivityAt: Date;
  nextBreachAt: Date | null;
  nextDeadlineAt: Date | null;
  /** When to chase the third party we wait for. */
  chaseAt: Date | null;
  hasBreach: boolean;
  requesterId: string;
  assigneeId: string | null;
  requester: Named & { organisation: Named | null };
  assignee: (Named & { id: string }) | null;
  teamId: string | null;
  categoryId: string | null;
  thirdPartyId: string | null;
  /** Those not stopped. Instants in epoch ms, lengths in ms of working time. */
  clocks: {
    metric: SlaMetric;
    state: ClockState;
    runningSince: number | null;
    elapsedMs: number;
    targetMs: number;
    calendarVersionId: string;
    dueAt: number | null;
    breachedAt: number | null;
  }[];
};

/**
 * A page of a part of the queue, and the keys of its neighbours: one statement, which reads from the page's key on
 * (and one before it for whom an organisation has).
 * Nothing for a customer. `now` in epoch ms.
 */
export async function queue(
  actor: PersonActor,
  address: QueueAddress,
  now: number,
  size = PAGE_SIZE,
): Promise<Page<QueueRow, QueueCursor>> {
  if (!isStaff(actor)) return { rows: [], previous: null, next: null };
  const requesters = await requestersIn(address.organisation);
  const found = await db.$queryRaw<QueueRow[]>`
    WITH page AS (${queueStatement(actor, address, now, size + 1, requesters)})
    SELECT ticket.id::text, number, version, subject, ticket.status::text, page.priority::text, channel::text,
      page."receivedAt", page."lastActivityAt", page."nextBreachAt", page."nextDeadlineAt",
      page."chaseAt", "hasBreach", "requesterId"::text,
      "assigneeId"::text, "teamId"::text, "categoryId"::text, "thirdPartyId"::text,
      jsonb_build_object('name', requester.name, 'organisation',
        CASE WHEN organisation.id IS NOT NULL THEN jsonb_build_object('name', organisation.name) END) AS requester,
      CASE WHEN assignee.id IS NOT NULL
        THEN jsonb_build_object('id', assignee.id, 'name', assignee.name) END AS assignee,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('metric', metric, 'state', state,
        'runningSince', ${epochMs(`"runningSince"`)}, 'elapsedMs', "elapsedMs", 'targetMs', "targetMs",
        'calendarVersionId', "calendarVersionId", 'dueAt', ${epochMs(`"dueAt"`)},
        'breachedAt', ${epochMs(`"breachedAt"`)})), '[]') FROM "SlaClock" AS clock
        WHERE clock."ticketId" = ticket.id AND "stoppedAt" IS NULL) AS clocks
    FROM page
    JOIN "Ticket" AS ticket ON ticket.id = page.id
    JOIN "Person" AS requester ON requester.id = "requesterId"
    LEFT JOIN "Organisation" AS organisation ON organisation.id = requester."organisationId"
    LEFT JOIN "Person" AS assignee ON assignee.id = "assigneeId"
    ORDER BY ${orderOf(address.sort, "page", address.after?.back)}`;
  const page = pageOf(found, {
    size,
    from: address.after,
    keyOf: (row) => keyOf(row, address.sort),
  });
  return page ?? queue(actor, { ...address, after: null }, now, size);
}

function keyOf(row: QueueRow, sort: QueueSort): Omit<QueueCursor, "back"> {
  const { id, priority, nextBreachAt, nextDeadlineAt, chaseAt, receivedAt, lastActivityAt } = row;
  switch (sort) {
    case "breach":
      return { priority: null, at: nextBreachAt?.getTime() ?? null, id };
    case "answer":
      return { priority: null, at: nextDeadlineAt?.getTime() ?? null, id };
    case "chase":
      return { priority: null, at: chaseAt?.getTime() ?? null, id };
    case "newest":
      return { priority: null, at: receivedAt.getTime(), id };
    case "activity":
      return { priority: null, at: lastActivityAt.getTime(), id };
    case "priority":
      return { priority, at: receivedAt.getTime(), id };
  }
}

/** An instant of the database as JSON has it without a word of text. */
function epochMs(column: string) {
  return rawSql(`floor(extract(epoch FROM ${column}) * 1000)::int8`);
}
