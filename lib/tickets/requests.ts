import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { SlaMetric, TicketStatus } from "@/prisma/generated/enums";
import { turnOf } from "./machine";
import { visibleTo } from "./permissions";
import {
  type RequestCursor,
  type RequestListAddress,
  type RequestSort,
  type RequestTab,
  requestTabs,
} from "./request-list";
import { countsStatement, requestsStatement } from "./requests-sql";

const PAGE_SIZE = 25;

/** How many requests a search shows that is ordered by how well they fit. */
export const BEST_SHOWN = 50;

type StoredRow = {
  number: number;
  subject: string;
  status: TicketStatus;
  lastActivityAt: Date;
  autoCloseAt: Date | null;
  nextDeadlineAt: Date | null;
  /** Something public has happened that was not shown to the reader and that he did not do himself. */
  unread: boolean;
  clocks: { metric: SlaMetric; dueAt: string | null; late: boolean }[];
};

export type RequestRow = ReturnType<typeof shown>;

/**
 * A page of 25 of the actor's own requests, with the cursors of the next and the previous one. A cursor that nothing
 * lies beyond leads to the first page. Rows that change place meanwhile do not make others appear twice or not at all.
 */
export async function requests(actor: PersonActor, asked: RequestListAddress) {
  const address = asked.sort === "best" && !asked.search ? ({ ...asked, sort: "activity" } as const) : asked;
  const page = await pageOf(actor, address);
  const { cursor } = address;
  const beyondTheEnd = cursor?.direction === "before" ? page.rows.length < PAGE_SIZE : page.rows.length === 0;
  return cursor && beyondTheEnd ? pageOf(actor, { ...address, cursor: null }) : page;
}

async function pageOf(actor: PersonActor, address: RequestListAddress) {
  const { cursor, sort } = address;
  const size = sort === "best" ? BEST_SHOWN : PAGE_SIZE;
  const stored = await db.$queryRaw<StoredRow[]>(pageStatement(actor, address, size + 1));
  const backwards = cursor?.direction === "before" && sort !== "best";
  const rows = stored.slice(0, size).map(shown);
  if (backwards) rows.reverse();
  const more = stored.length > size;
  const one = sort !== "best";
  return {
    rows,
    /** More fit than are shown, and there is no further page. */
    cut: more && !one,
    next: one && (backwards || more) ? cursorAt(rows.at(-1), sort, "after") : null,
    previous: one && (backwards ? more : cursor !== null) ? cursorAt(rows[0], sort, "before") : null,
  };
}

/** The rows of a page, in order, with what their lines show: one statement. */
export function pageStatement(actor: PersonActor, address: RequestListAddress, limit: number): Sql {
  return sql`
    WITH page AS (
      SELECT id, row_number() OVER () AS place FROM (${requestsStatement(actor, address, limit)}) AS found)
    SELECT number, subject, status::text, "lastActivityAt", "autoCloseAt", "nextDeadlineAt",
      EXISTS (
        SELECT FROM "TicketEvent" AS event
        WHERE event."ticketId" = ticket.id AND visibility = 'PUBLIC' AND "actorId" IS DISTINCT FROM ${actor.id}::uuid
          AND seq > coalesce((SELECT "seenSeq" FROM "TicketRead" AS seen
            WHERE seen."personId" = ${actor.id}::uuid AND seen."ticketId" = ticket.id), 0)) AS unread,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'metric', metric, 'dueAt', "dueAt", 'late', "breachedAt" IS NOT NULL)), '[]')
        FROM "SlaClock" AS clock WHERE clock."ticketId" = ticket.id AND state = 'RUNNING') AS clocks
    FROM page JOIN "Ticket" AS ticket ON ticket.id = page.id
    ORDER BY page.place`;
}

function cursorAt(row: RequestRow | undefined, sort: RequestSort, direction: RequestCursor["direction"]) {
  if (!row) return null;
  const { number, lastActivityAt, nextDeadlineAt } = row;
  switch (sort) {
    case "created":
      return { direction, number, at: null };
    case "deadline":
      return { direction, number, at: nextDeadlineAt?.getTime() ?? null };
    case "activity":
    case "best":
      return { direction, number, at: lastActivityAt.getTime() };
  }
}

function shown({ clocks, ...row }: StoredRow) {
  return {
    ...row,
    turn: turnOf[row.status],
    clocks: clocks.map(({ dueAt, ...clock }) => ({
      ...clock,
      dueAt: dueAt === null ? null : Date.parse(dueAt),
    })),
  };
}

/** How many requests of the actor's each tab holds, of those a search finds; without one from an index alone. */
export async function requestCounts(actor: PersonActor, search: string): Promise<Record<RequestTab, number>> {
  const counted = await db.$queryRaw<{ status: TicketStatus; count: number }[]>(
    countsStatement(actor, search),
  );
  const total = (statuses: readonly TicketStatus[]) =>
    counted.reduce((sum, { status, count }) => sum + (statuses.includes(status) ? count : 0), 0);
  return {
    all: total(requestTabs.all),
    active: total(requestTabs.active),
    mine: total(requestTabs.mine),
    resolved: total(requestTabs.resolved),
    closed: total(requestTabs.closed),
  };
}

/** A closed request of the actor's that a new one may follow, to prefill the form; null when there is none. */
export function followedRequest(actor: PersonActor, number: number) {
  return db.ticket.findFirst({
    where: { number, status: "CLOSED", ...visibleTo(actor) },
    select: {
      number: true,
      subject: true,
      categoryId: true,
      priority: true,
      requester: { select: { id: true, name: true } },
    },
  });
}
