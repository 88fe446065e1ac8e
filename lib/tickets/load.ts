import "server-only";
import type { Tx } from "@/lib/db";
import type { Actor } from "@/lib/people/actor";
import { factsOf, type SlaFact } from "@/lib/sla/facts";
import type { Prisma } from "@/prisma/generated/client";
import type { Visibility } from "@/prisma/generated/enums";
import type { TicketModel } from "@/prisma/generated/models";
import { readEvent, type TicketEvent, wordsVisibility } from "./event";
import { assignerOf } from "./machine";
import { visibleTo } from "./permissions";
import type { TicketState } from "./projection";

/** An event of a ticket with what the clocks and the conversation ask of it. */
export type HistoryEntry = {
  event: TicketEvent;
  /** Done by an agent or admin. */
  byStaff: boolean;
  /** Carries a message the customer can read. */
  publicMessage: boolean;
  submissionKey: string | null;
};

export const historySelect = {
  seq: true,
  kind: true,
  visibility: true,
  at: true,
  status: true,
  actorId: true,
  messageId: true,
  data: true,
  submissionKey: true,
  actor: { select: { role: true } },
  message: { select: { visibility: true } },
} as const;

type HistoryRow = Parameters<typeof readEvent>[0] & {
  submissionKey: string | null;
  actor: { role: string } | null;
  message: { visibility: string } | null;
};

/** A selected event row, typed. */
export function readHistory(row: HistoryRow): HistoryEntry {
  const { submissionKey, actor, message, ...event } = row;
  return {
    event: readEvent(event),
    byStaff: actor !== null && actor.role !== "CUSTOMER",
    publicMessage: message?.visibility === "PUBLIC",
    submissionKey,
  };
}

const ticketSelect = {
  id: true,
  number: true,
  version: true,
  subject: true,
  requesterId: true,
  status: true,
  statusSince: true,
  lastActivityAt: true,
  priority: true,
  assigneeId: true,
  teamId: true,
  categoryId: true,
  policyVersionId: true,
  thirdPartyId: true,
  duplicateOfId: true,
  chaseAt: true,
  chaseDueAt: true,
  firstResolvedAt: true,
  resolvedAt: true,
  closedAt: true,
  autoCloseAt: true,
  hasBreach: true,
  requester: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true, status: true, role: true } },
  team: { select: { id: true, name: true } },
  category: { select: { id: true, nameRo: true, nameEn: true } },
  thirdParty: { select: { id: true, name: true } },
} as const;

/** What a history means to the clocks. */
export function factsOfHistory(history: readonly HistoryEntry[]): SlaFact[] {
  return factsOf(history.map(({ event, byStaff, publicMessage }) => ({ ...event, byStaff, publicMessage })));
}

/** The policy versions a history ever ran under. */
export function policiesIn(history: readonly Pick<HistoryEntry, "event">[]): string[] {
  return history.flatMap(({ event }) =>
    "policyVersionId" in event.data ? [event.data.policyVersionId] : [],
  );
}

/** A ticket locked for a change, with its whole history. */
export type LoadedTicket = ReturnType<typeof loaded>;

/**
 * Locks and loads a ticket the actor may see; null when there is none, or none for him. `beside` is another one that
 * must not change meanwhile: both are locked in the order in which everybody locks many.
 */
export async function loadForChange(
  tx: Tx,
  actor: Actor,
  number: number,
  beside = number,
): Promise<LoadedTicket | null> {
  const { requesterId = null } = visibleTo(actor);
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket"
    WHERE number IN (${number}, ${beside}) AND "requesterId" = coalesce(${requesterId}::uuid, "requesterId")
    ORDER BY id FOR UPDATE`;
  const row = await tx.ticket.findFirst({ where: { number, ...visibleTo(actor) }, select: ticketSelect });
  return row && loaded(row, await historiesOf(tx, [row.id]));
}

/** Loads tickets that the caller has locked in this transaction, for the system to change. */
export async function loadLocked(tx: Tx, ids: readonly string[]): Promise<LoadedTicket[]> {
  if (ids.length === 0) return [];
  const rows = await tx.ticket.findMany({ where: { id: { in: [...ids] } }, select: ticketSelect });
  const histories = await historiesOf(tx, ids);
  return rows.map((row) => loaded(row, histories));
}

/**
 * The histories of tickets, by id: as `historySelect`, in one statement and one value a ticket, as a sweep reads
 * thousands of events. Actors and messages are looked up by key, as joins would be read whole when the planner thinks
 * that cheap; messages only where the kind of the event does not say who reads them.
 */
export async function historiesOf(
  tx: Pick<Tx, "$queryRaw">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HistoryEntry[]>> {
  const rows = await tx.$queryRaw<{ id: string; events: StoredEvent[] }[]>`
    SELECT event."ticketId"::text AS id, json_agg(json_build_object(
      'seq', seq, 'kind', kind, 'visibility', visibility, 'at', at, 'status', status, 'actorId', "actorId",
      'messageId', "messageId", 'data', data, 'submissionKey', "submissionKey",
      'actor', (SELECT json_build_object('role', role) FROM "Person" WHERE id = event."actorId"),
      'message', CASE WHEN "messageId" IS NULL THEN NULL
        WHEN ${wordsOf("PUBLIC")}::jsonb ? kind::text THEN '{"visibility":"PUBLIC"}'::json
        WHEN ${wordsOf("INTERNAL")}::jsonb ? kind::text THEN '{"visibility":"INTERNAL"}'::json
        ELSE (SELECT json_build_object('visibility', visibility) FROM "Message" WHERE id = event."messageId") END
    ) ORDER BY seq) AS events
    FROM "TicketEvent" event
    WHERE event."ticketId" = ANY (${[...ids]}::uuid[])
    GROUP BY event."ticketId"`;
  const read = (event: StoredEvent) => readHistory({ ...event, at: new Date(event.at) });
  return new Map(rows.map(({ id, events }) => [id, events.map(read)]));
}

/** The kinds of events whose words are always of this visibility, as JSON. */
function wordsOf(visibility: Visibility): string {
  const kinds = Object.entries(wordsVisibility).filter(([, each]) => each === visibility);
  return JSON.stringify(kinds.map(([kind]) => kind));
}

type StoredEvent = Omit<HistoryRow, "at"> & { at: string };

function loaded(
  ticket: Prisma.TicketGetPayload<{ select: typeof ticketSelect }>,
  histories: ReadonlyMap<string, HistoryEntry[]>,
) {
  const history = histories.get(ticket.id) ?? [];
  return {
    ...ticket,
    state: stateOf(ticket),
    assigneeActive: ticket.assignee?.status === "ACTIVE" && ticket.assignee.role !== "CUSTOMER",
    assignerId: assignerOf(history.map(({ event }) => event)),
    history,
  };
}

type StateRow = Pick<TicketModel, keyof TicketState>;

function stateOf(row: StateRow): TicketState {
  return {
    status: row.status,
    statusSince: row.statusSince.getTime(),
    lastActivityAt: row.lastActivityAt.getTime(),
    priority: row.priority,
    requesterId: row.requesterId,
    assigneeId: row.assigneeId,
    teamId: row.teamId,
    categoryId: row.categoryId,
    policyVersionId: row.policyVersionId,
    thirdPartyId: row.thirdPartyId,
    duplicateOfId: row.duplicateOfId,
    chaseAt: millis(row.chaseAt),
    chaseDueAt: millis(row.chaseDueAt),
    firstResolvedAt: millis(row.firstResolvedAt),
    resolvedAt: millis(row.resolvedAt),
    closedAt: millis(row.closedAt),
    autoCloseAt: millis(row.autoCloseAt),
  };
}

function millis(at: Date | null): number | null {
  return at === null ? null : at.getTime();
}
