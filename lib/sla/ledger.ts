import { elapsedBetween, windowsBetween } from "@/lib/sla/calendar";
import type { SlaFact } from "@/lib/sla/facts";
import { addFact, emptyFold, type Terms } from "@/lib/sla/fold";
import type { CalendarOf, FoldedClock, Span } from "@/lib/sla/folded-clock";
import type { SlaMetric } from "@/prisma/generated/enums";

/** Half-open stretch [from, to) of a clock's life, epoch ms. */
export type LedgerRow = {
  from: number;
  to: number;
  reason:
    | "running"
    | "paused"
    | "outside_hours"
    | "resolved"
    | "corrected"
    | "received_late"
    | "received_earlier";
  /** Whom a paused clock waits for. */
  waitsFor: "customer" | "thirdParty" | null;
  /** The event that began the stretch, or corrected it; its message, author and words are found by it. */
  seq: number;
  /** Working time this row adds to the clock's figure, ms. */
  countedMs: number;
  /** Working time a correction took out, ms. */
  takenOutMs: number;
  /** Working time a correction put in, ms, even if another took it out again. */
  addedMs: number;
};

/** A clock opened: `countedMs` is its figure, the rows partition its life and add up to it exactly. */
export type Ledger = {
  metric: SlaMetric;
  cycle: number;
  rows: LedgerRow[];
  countedMs: number;
  /** What corrections took out and put in; the raw figure is `countedMs + takenOutMs - addedMs`. */
  takenOutMs: number;
  addedMs: number;
  /** It stopped before what it measures came about: withdrawn, or an answer that was no longer awaited. */
  cancelled: boolean;
};

/**
 * The ledgers of a history's clocks at `now` (epoch ms, not before the last fact), in the order of `foldClocks`.
 * Rows run from the clock's start to its stop, or to now; the time after a resolution appears once reopened.
 */
export function ledgersOf(facts: readonly SlaFact[], terms: Terms, now: number): Ledger[] {
  const fold = emptyFold(terms);
  for (const fact of facts) addFact(fold, fact);
  return Object.values(fold.clocks)
    .flat()
    .map((clock) => ledgerOf(clock, terms.calendarOf, now));
}

function ledgerOf(clock: FoldedClock, calendarOf: CalendarOf, now: number): Ledger {
  const rows = clock.spans.flatMap((span) => rowsOf(span, clock.recordedAt, calendarOf, now));
  return {
    metric: clock.metric,
    cycle: clock.cycle,
    rows,
    countedMs: rows.reduce((sum, row) => sum + row.countedMs, 0),
    takenOutMs: rows.reduce((sum, row) => sum + row.takenOutMs, 0),
    addedMs: rows.reduce((sum, row) => sum + row.addedMs, 0),
    cancelled: isCancelled(clock),
  };
}

/** By the status in which it stopped: what an answer or a solution has stopped already, closing does not stop. */
function isCancelled({ metric, state, spans }: FoldedClock): boolean {
  const stoppedIn = spans.at(-1)?.status;
  if (state !== "STOPPED") return false;
  return metric === "CUSTOMER_RESPONSE" ? stoppedIn !== "IN_PROGRESS" : stoppedIn === "CLOSED";
}

function rowsOf(span: Span, recordedAt: number, calendarOf: CalendarOf, now: number): LedgerRow[] {
  const { from, seq } = span;
  const to = span.to ?? now;
  if (to <= from) return [];
  const row = { from, to, seq, waitsFor: null, countedMs: 0, takenOutMs: 0, addedMs: 0 };
  const workingMs = () => elapsedBetween(calendarOf(span.calendarVersionId), from, to);
  switch (span.kind) {
    case "counted":
      return hoursOf(span, to, calendarOf);
    case "paused":
      return [{ ...row, reason: "paused", waitsFor: waitsFor(span) }];
    case "stopped":
      return span.to === null ? [] : [{ ...row, reason: "resolved" }];
    case "corrected":
      return [
        {
          ...row,
          reason: "corrected",
          takenOutMs: workingMs(),
          addedMs: from < recordedAt ? workingMs() : 0,
        },
      ];
    case "not yet received":
      return [{ ...row, reason: "received_late", takenOutMs: workingMs() }];
    case "received earlier":
      return [{ ...row, reason: "received_earlier", countedMs: workingMs(), addedMs: workingMs() }];
  }
}

function hoursOf(span: Span, to: number, calendarOf: CalendarOf): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const { seq } = span;
  let at = span.from;
  const outside = (until: number) => {
    const row = { from: at, to: until, seq, waitsFor: null, countedMs: 0, takenOutMs: 0, addedMs: 0 };
    if (at < until) rows.push({ ...row, reason: "outside_hours" });
  };
  for (const [opens, closes] of windowsBetween(calendarOf(span.calendarVersionId), at, to)) {
    outside(opens);
    const row = { from: opens, to: closes, seq, waitsFor: null, takenOutMs: 0, addedMs: 0 };
    rows.push({ ...row, reason: "running", countedMs: closes - opens });
    at = closes;
  }
  outside(to);
  return rows;
}

function waitsFor(span: Span): LedgerRow["waitsFor"] {
  return span.status === "WAITING_THIRD_PARTY" ? "thirdParty" : "customer";
}
