import "server-only";
import { type Actor, isStaff } from "@/lib/people/actor";
import { type Clock, clocksOf, dueSteps } from "@/lib/sla/clock";
import { addFact, emptyFold, type Fold, type Terms } from "@/lib/sla/fold";
import type { Visibility } from "@/prisma/generated/enums";
import type { NewEvent } from "./commit";
import { eventVisibility, type TicketEvent } from "./event";
import { factsOfHistory, type HistoryEntry, type LoadedTicket } from "./load";
import { project, type TicketState } from "./projection";

/** What is known of a ticket before the change. */
export type Before = Pick<
  LoadedTicket,
  "id" | "number" | "version" | "subject" | "requester" | "hasBreach" | "history"
> & {
  state: TicketState;
};

/** A ticket before a change: its fold, which the change takes further, and the clocks that were read off it. */
export type Standing = { ticket: Before; fold: Fold; clocks: readonly Clock[] };

/** An event whose message, if it brings one, is written already. */
export type ToldEvent = NewEvent & { messageId: string | null };

/** A ticket one change further, not yet written. */
export type Step = {
  ticket: Before;
  /** The instant the change counts from, epoch ms. */
  at: number;
  /** The whole history, and what is new in it. */
  entries: readonly HistoryEntry[];
  fresh: readonly HistoryEntry[];
  version: number;
  state: TicketState;
  clocks: readonly Clock[];
  /** The clocks that are not as they were. */
  changed: readonly Clock[];
  /** Words that came with an event, by its sequence. */
  quotes: ReadonlyMap<number, { body: string; visibility: Visibility }>;
};

/** The instant a change counts from: now, but never before what has happened already. Epoch ms. */
export function instantOfChange(ticket: Pick<Before, "history">, now: number): number {
  return Math.max(now, ticket.history.at(-1)?.event.at ?? 0);
}

/** The ticket as its history has it. */
export function standingOf(ticket: Before, terms: Terms): Standing {
  const fold = emptyFold(terms);
  foldIn(fold, ticket.history);
  return { ticket, fold, clocks: clocksOf(fold) };
}

/**
 * What the ticket becomes by the events: its history, row and clocks. Breaches that have come about are taken in
 * with the change, before and after it. Without events and with none due nothing is fresh. Uses the standing up.
 */
export function advance(
  actor: Actor,
  { ticket, fold, clocks: before }: Standing,
  events: readonly ToldEvent[],
  now: number,
  submissionKey?: string,
): Step {
  const { terms } = fold;
  const at = instantOfChange(ticket, now);
  const entries = [...ticket.history, ...dueBreaches(ticket.history, before, terms, at)];
  const quotes = new Map<number, { body: string; visibility: Visibility }>();
  for (const [index, told] of events.entries()) {
    const entry = entryOf(actor, told, nextSeq(entries), at);
    const quote = told.message ?? (told.quote ? { body: told.quote, visibility: "PUBLIC" } : null);
    if (quote) quotes.set(entry.event.seq, quote);
    entries.push({ ...entry, submissionKey: index === 0 ? (submissionKey ?? null) : null });
  }
  foldIn(fold, entries.slice(ticket.history.length));
  const breaches = dueBreaches(entries, clocksOf(fold), terms, at);
  foldIn(fold, breaches);
  entries.push(...breaches);
  const clocks = clocksOf(fold);
  const fresh = entries.slice(ticket.history.length);
  return {
    ticket,
    at,
    entries,
    fresh,
    version: ticket.version + fresh.length,
    state: fresh.reduce((current, { event }) => project(current, event), ticket.state),
    clocks,
    changed: changedClocks(before, clocks),
    quotes,
  };
}

function foldIn(fold: Fold, entries: readonly HistoryEntry[]): void {
  for (const fact of factsOfHistory(entries)) addFact(fold, fact);
}

function entryOf(actor: Actor, told: ToldEvent, seq: number, at: number) {
  const { kind, status, data, messageId } = told;
  const actorId = actor.kind === "person" ? actor.id : null;
  const visibility = eventVisibility[kind];
  return {
    event: { kind, seq, at, status, visibility, actorId, messageId, data } as TicketEvent,
    byStaff: isStaff(actor),
    publicMessage: told.message?.visibility === "PUBLIC",
  };
}

/** The breaches of `clocks` that have come about by `at` and are not written yet, as events of the system. */
function dueBreaches(
  entries: readonly HistoryEntry[],
  clocks: readonly Clock[],
  terms: Terms,
  at: number,
): HistoryEntry[] {
  const status = entries.at(-1)?.event.status;
  if (!status) return [];
  const due = clocks
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

function changedClocks(before: readonly Clock[], after: readonly Clock[]): Clock[] {
  const known = new Set(before.map((clock) => JSON.stringify(clock)));
  return after.filter((clock) => !known.has(JSON.stringify(clock)));
}
