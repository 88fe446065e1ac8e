import "server-only";
import type { Tx } from "@/lib/db";
import { type Actor, isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { dueSteps, foldClocks } from "@/lib/sla/clock";
import type { Terms } from "@/lib/sla/fold";
import { currentPolicyVersionId, termsFor } from "@/lib/sla/terms";
import type { Channel, EventKind, Priority, TicketStatus, Visibility } from "@/prisma/generated/enums";
import { type EventData, eventVisibility, type TicketEvent } from "./event";
import { factsOfHistory, type HistoryEntry, type LoadedTicket, policiesIn } from "./load";
import { oweMails } from "./mails";
import { project, type TicketState } from "./projection";
import { breachColumns, changedClocks, columnsOf, writeClocks, writeEvents, writeMessage } from "./rows";

export type NewMessage = { body: string; visibility: Visibility; attachmentIds: string[] };

/** An event decided but not yet written. `quote`: public words for the mail that are no message of the ticket. */
export type NewEvent = {
  [K in EventKind]: {
    kind: K;
    status: TicketStatus;
    data: EventData[K];
    message?: NewMessage;
    quote?: string;
  };
}[EventKind];

export type Committed = { number: number; version: number; status: TicketStatus };

export type Opening = {
  subject: string;
  requester: { id: string; name: string };
  channel: Channel;
  priority: Priority;
  categoryId: string | null;
  teamId: string | null;
  followsId: string | null;
  receivedAt: number;
  message: NewMessage;
};

/** What is known of a ticket before the change. */
type Before = Pick<
  LoadedTicket,
  "id" | "number" | "version" | "subject" | "requester" | "hasBreach" | "history"
> & {
  state: TicketState;
};

/**
 * Opens a ticket: row, OPENED event, message, clocks and mails in the caller's transaction.
 * `now` is the database's instant in epoch ms; `receivedAt` is not after it.
 */
export async function open(
  tx: Tx,
  actor: PersonActor,
  opening: Opening,
  now: number,
  submissionKey?: string,
): Promise<Result<Committed>> {
  const { requester, message, receivedAt, ...row } = opening;
  const at = new Date(now);
  const born = { status: "WAITING_SUPPORT", statusSince: at, lastActivityAt: at } as const;
  const created = await tx.ticket.create({
    data: {
      ...row,
      ...born,
      version: 0,
      requesterId: requester.id,
      receivedAt: new Date(receivedAt),
      createdAt: at,
    },
    select: { id: true, number: true },
  });
  const unset = { assigneeId: null, thirdPartyId: null, chaseAt: null, firstResolvedAt: null };
  const open = { resolvedAt: null, closedAt: null, autoCloseAt: null };
  const { priority, categoryId, teamId } = row;
  const state = { ...unset, ...open, priority, categoryId, teamId, statusSince: now, lastActivityAt: now };
  const ticket: Before = {
    ...created,
    version: 0,
    subject: row.subject,
    requester,
    hasBreach: false,
    history: [],
    state: { ...state, status: "WAITING_SUPPORT" },
  };
  const data = {
    receivedAt: new Date(receivedAt).toISOString(),
    channel: row.channel,
    priority,
    policyVersionId: await currentPolicyVersionId(tx),
  };
  const opened: NewEvent = { kind: "OPENED", status: "WAITING_SUPPORT", data, message };
  return commit(tx, actor, ticket, [opened], now, submissionKey);
}

/**
 * Writes events and everything that follows from them in the caller's transaction: the ticket's row (compare and
 * set on its version), messages with their files, clocks, and the mails owed. Breaches that have come about are
 * written with the change, before and after it. With no events and none due, nothing is written.
 *
 * The only writer of tickets. Fails with `changed_meanwhile` or `file_missing`; then the caller must roll back.
 */
export async function commit(
  tx: Tx,
  actor: Actor,
  ticket: Before,
  newEvents: readonly NewEvent[],
  now: number,
  submissionKey?: string,
): Promise<Result<Committed>> {
  const at = Math.max(now, ticket.history.at(-1)?.event.at ?? 0);
  const terms = await termsFor(tx, [...policiesIn(ticket.history), ...newPolicies(newEvents)]);
  const before = foldClocks(factsOfHistory(ticket.history), terms);

  const entries = [...ticket.history];
  const quotes: Quotes = new Map();
  entries.push(...dueBreaches(entries, terms, at));
  for (const [index, change] of newEvents.entries()) {
    const messageId = change.message ? await writeMessage(tx, actor, ticket.id, change.message, at) : null;
    if (messageId && !messageId.ok) return messageId;
    const entry = entryOf(actor, change, nextSeq(entries), at, messageId?.value ?? null);
    const quote = change.message ?? (change.quote ? { body: change.quote, visibility: "PUBLIC" } : null);
    if (quote) quotes.set(entry.event.seq, quote);
    entries.push({ ...entry, submissionKey: index === 0 ? (submissionKey ?? null) : null });
  }
  entries.push(...dueBreaches(entries, terms, at));

  const fresh = entries.slice(ticket.history.length);
  const version = ticket.version + fresh.length;
  const state = fresh.reduce((current, { event }) => project(current, event), ticket.state);
  const done = ok({ number: ticket.number, version, status: state.status });
  if (fresh.length === 0) return done;

  const clocks = foldClocks(factsOfHistory(entries), terms);
  const set = { ...columnsOf(state), ...breachColumns(clocks, ticket.hasBreach), version };
  const { count } = await tx.ticket.updateMany({
    where: { id: ticket.id, version: ticket.version },
    data: set,
  });
  if (count === 0) return fail("changed_meanwhile");
  const ids = await writeEvents(tx, ticket.id, fresh);
  await writeClocks(tx, ticket.id, changedClocks(before, clocks));
  await oweMails(tx, { actor, ticket, state, clocks, entries, fresh, ids, quotes }, at);
  return done;
}

type Quotes = Map<number, { body: string; visibility: Visibility }>;

function entryOf(actor: Actor, change: NewEvent, seq: number, at: number, messageId: string | null) {
  const { kind, status, data } = change;
  const actorId = actor.kind === "person" ? actor.id : null;
  const visibility = eventVisibility[kind];
  return {
    event: { kind, seq, at, status, visibility, actorId, messageId, data } as TicketEvent,
    byStaff: isStaff(actor),
    publicMessage: change.message?.visibility === "PUBLIC",
  };
}

/** The breaches that have come about by `at` and are not written yet, as events of the system. */
function dueBreaches(entries: readonly HistoryEntry[], terms: Terms, at: number): HistoryEntry[] {
  const status = entries.at(-1)?.event.status;
  if (!status) return [];
  const due = foldClocks(factsOfHistory(entries), terms)
    .flatMap((clock) => dueSteps(clock, terms.calendarOf(clock.calendarVersionId), at))
    .filter(({ kind }) => kind === "breached");
  return due.map(({ metric, cycle, dueAt }, index) => ({
    event: {
      kind: "SLA_BREACHED",
      seq: nextSeq(entries) + index,
      at,
      status,
      visibility: eventVisibility.SLA_BREACHED,
      actorId: null,
      messageId: null,
      data: { metric, cycle, dueAt: new Date(dueAt).toISOString() },
    },
    byStaff: false,
    publicMessage: false,
    submissionKey: null,
  }));
}

function nextSeq(entries: readonly HistoryEntry[]): number {
  return (entries.at(-1)?.event.seq ?? 0) + 1;
}

function newPolicies(newEvents: readonly NewEvent[]): string[] {
  return newEvents.flatMap(({ data }) => ("policyVersionId" in data ? [data.policyVersionId] : []));
}
