import "server-only";
import type { Tx } from "@/lib/db";
import type { Actor, PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import type { Clock } from "@/lib/sla/clock";
import type { Terms } from "@/lib/sla/fold";
import { currentPolicyVersionId, termsFor } from "@/lib/sla/terms";
import type { Channel, EventKind, Priority, TicketStatus, Visibility } from "@/prisma/generated/enums";
import { advance, type Before, instantOfChange, type Step, standingOf, type ToldEvent } from "./advance";
import { announce } from "./announce";
import { dueColumns } from "./due-columns";
import { type EventData, wordsVisibility } from "./event";
import { policiesIn } from "./load";
import { columnsOf, writeClocks, writeEvents, writeMessage, writeTags, writeTickets } from "./rows";

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
  const origin = { version: 0, requesterId: requester.id, receivedAt: new Date(receivedAt), createdAt: at };
  const policyVersionId = await currentPolicyVersionId(tx);
  const created = await tx.ticket.create({
    data: { ...row, ...born, ...origin, policyVersionId },
    select: { id: true, number: true },
  });
  const unset = { assigneeId: null, thirdPartyId: null, chaseAt: null, chaseDueAt: null };
  const open = {
    duplicateOfId: null,
    firstResolvedAt: null,
    resolvedAt: null,
    closedAt: null,
    autoCloseAt: null,
  };
  const { priority, categoryId, teamId } = row;
  const own = { requesterId: requester.id, priority, categoryId, teamId, policyVersionId };
  const state = { ...unset, ...open, ...own, statusSince: now, lastActivityAt: now };
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
    policyVersionId,
  };
  const opened: NewEvent = { kind: "OPENED", status: "WAITING_SUPPORT", data, message };
  return commit(tx, actor, ticket, [opened], now, submissionKey);
}

/**
 * Writes events and everything that follows from them in the caller's transaction: the ticket's row (compare and
 * set on its version), messages with their files, clocks, mails and notices owed, and word to the live screens.
 * Breaches that have come about are written with the change, before and after it. With no events and none due,
 * nothing is written.
 *
 * The only writer of tickets, with `commitMany`. Fails with `changed_meanwhile` or `file_missing`; then the caller
 * must roll back.
 */
export async function commit(
  tx: Tx,
  actor: Actor,
  ticket: Before,
  newEvents: readonly NewEvent[],
  now: number,
  submissionKey?: string,
): Promise<Result<Committed>> {
  const told: ToldEvent[] = [];
  for (const event of newEvents) {
    const { kind, message } = event;
    if (message && message.visibility !== (wordsVisibility[kind] ?? message.visibility))
      throw new Error(`Words of ${kind} are never ${message.visibility}.`);
    const written = message
      ? await writeMessage(tx, actor, ticket.id, message, instantOfChange(ticket, now))
      : ok(null);
    if (!written.ok) return written;
    told.push({ ...event, messageId: written.value });
  }
  const terms = await termsFor(tx, [...policiesIn(ticket.history), ...newPolicies(newEvents)]);
  const step = advance(actor, standingOf(ticket, terms), told, now, submissionKey);
  const written = await write(tx, actor, [step], terms);
  return written ? ok(committed(step)) : fail("changed_meanwhile");
}

/** An event without words, as they are written of many tickets at once. */
export type SilentEvent = NewEvent & { message?: never; quote?: never };

/** What is done to one of many tickets, judged by its clocks as they stand. */
export type Decide<T extends Before> = (
  ticket: T,
  clocks: readonly Clock[],
  terms: Terms,
) => SilentEvent[] | Promise<SilentEvent[]>;

/**
 * As `commit`, for what is decided about many tickets at once: each kind of row in one statement. Tickets
 * without events and with no breach due are left as they are and not answered. `newPolicyIds`: versions that the
 * events put in force.
 */
export async function commitMany<T extends Before>(
  tx: Tx,
  actor: Actor,
  tickets: readonly T[],
  decide: Decide<T>,
  now: number,
  newPolicyIds: readonly string[] = [],
): Promise<Result<Committed[]>> {
  const terms = await termsFor(tx, [
    ...tickets.flatMap(({ history }) => policiesIn(history)),
    ...newPolicyIds,
  ]);
  const steps: Step[] = [];
  for (const ticket of tickets) {
    const standing = standingOf(ticket, terms);
    const events = await decide(ticket, standing.clocks, terms);
    const told = events.map((event) => ({ ...event, messageId: null }));
    const step = advance(actor, standing, told, now);
    if (step.fresh.length > 0) steps.push(step);
  }
  const written = await write(tx, actor, steps, terms);
  return written ? ok(steps.map(committed)) : fail("changed_meanwhile");
}

/** Writes steps; false when a ticket is no longer at the version its step began from. */
async function write(tx: Tx, actor: Actor, all: readonly Step[], terms: Terms): Promise<boolean> {
  const steps = all.filter(({ fresh }) => fresh.length > 0);
  if (steps.length === 0) return true;
  const rows = steps.map(({ ticket, version, state, clocks }) => ({
    id: ticket.id,
    was: ticket.version,
    columns: {
      ...columnsOf(state),
      ...dueColumns(clocks, { hasBreach: ticket.hasBreach, autoCloseAt: state.autoCloseAt }),
      version,
    },
  }));
  if ((await writeTickets(tx, rows)) !== steps.length) return false;
  const entries = steps.flatMap(({ ticket, fresh }) =>
    fresh.map((entry) => ({ ticketId: ticket.id, entry })),
  );
  const ids = await writeEvents(tx, entries);
  await writeTags(tx, entries);
  await writeClocks(
    tx,
    steps.flatMap(({ ticket, changed }) => changed.map((clock) => ({ ticketId: ticket.id, clock }))),
  );
  await announce(tx, { actor, steps, ids, terms });
  return true;
}

function committed({ ticket, version, state }: Step): Committed {
  return { number: ticket.number, version, status: state.status };
}

function newPolicies(newEvents: readonly NewEvent[]): string[] {
  return newEvents.flatMap(({ data }) => ("policyVersionId" in data ? [data.policyVersionId] : []));
}
