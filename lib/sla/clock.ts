import { type Calendar, elapsedBetween, findInstantAfter } from "@/lib/sla/calendar";
import type { SlaFact } from "@/lib/sla/facts";
import { addFact, emptyFold, type Fold, type Terms } from "@/lib/sla/fold";
import type { CalendarOf, FoldedClock } from "@/lib/sla/folded-clock";
import type { ClockState, SlaMetric } from "@/prisma/generated/enums";

/** A clock of a ticket, as stored: instants in epoch ms, lengths in ms of working time. */
export type Clock = {
  metric: SlaMetric;
  /** 1, 2 … for clocks that start anew (pickup, customer response). */
  cycle: number;
  state: ClockState;
  startedAt: number;
  /** Last instant counting began at; set while RUNNING. */
  runningSince: number | null;
  stoppedAt: number | null;
  /** Counted before runningSince, or in all when not running; corrections taken out. */
  elapsedMs: number;
  targetMs: number;
  warnMs: number;
  calendarVersionId: string;
  /** Earliest instant at which elapsed reaches the target; set while RUNNING, null if the calendar never gets there. */
  dueAt: number | null;
  warnedAt: number | null;
  /** The due instant (or the change that put the target behind), once elapsed is known to have exceeded the target. */
  breachedAt: number | null;
  /** Next instant at which a warning or breach has to be written; null when nothing will be. */
  sweepAt: number | null;
};

/** What stands to be written about a clock. */
export type DueStep = { kind: "warned" | "breached"; metric: SlaMetric; cycle: number; dueAt: number };

export type Verdict = "MET" | "BREACHED" | "RUNNING" | "PAUSED";

/** The clocks of a history: facts in the order they happened, the opening first. By metric, then cycle. */
export function foldClocks(facts: readonly SlaFact[], terms: Terms): Clock[] {
  const fold = emptyFold(terms);
  for (const fact of facts) addFact(fold, fact);
  return clocksOf(fold);
}

/** The clocks of a fold as it stands. */
export function clocksOf(fold: Fold): Clock[] {
  return Object.values(fold.clocks)
    .flat()
    .map((clock) => asClock(clock, fold.terms.calendarOf));
}

/** Working time counted up to `now`, ms. */
export function elapsedAt(clock: Clock, calendar: Calendar, now: number): number {
  if (clock.runningSince === null) return clock.elapsedMs;
  return clock.elapsedMs + elapsedBetween(calendar, clock.runningSince, now);
}

/** Working time left until the target at `now`, ms; negative past it. */
export function remainingMs(clock: Clock, calendar: Calendar, now: number): number {
  return clock.targetMs - elapsedAt(clock, calendar, now);
}

/** The clock judged at `now`: met iff stopped with elapsed ≤ target; breached once, breached for good. */
export function judge(clock: Clock, calendar: Calendar, now: number): Verdict {
  if (clock.breachedAt !== null || elapsedAt(clock, calendar, now) > clock.targetMs) return "BREACHED";
  return clock.state === "STOPPED" ? "MET" : clock.state;
}

/**
 * The warning or breach to be written at `now`, if any. A breach is due from the instant elapsed exceeds the
 * target; a warning is passed over once there is a breach, and while the clock does not run.
 */
export function dueSteps(clock: Clock, calendar: Calendar, now: number): DueStep[] {
  const { metric, cycle, sweepAt } = clock;
  if (sweepAt === null || sweepAt > now) return [];
  if (clock.breachedAt !== null) return [{ kind: "breached", metric, cycle, dueAt: clock.breachedAt }];
  if (clock.dueAt === null) return [];
  const exceeded = elapsedAt(clock, calendar, now) > clock.targetMs;
  return [{ kind: exceeded ? "breached" : "warned", metric, cycle, dueAt: clock.dueAt }];
}

/** When people are told of a warning written at `now` (epoch ms): in working time at once, else when it next begins. */
export function warningToldAt(calendar: Calendar, now: number): number {
  const firstOpenMsOver = findInstantAfter(calendar, now, 1);
  return firstOpenMsOver === null ? now : firstOpenMsOver - 1;
}

function asClock(folded: FoldedClock, calendarOf: CalendarOf): Clock {
  const { metric, cycle, state, startedAt, runningSince, stoppedAt, elapsedMs, warnedAt, breachedAt } =
    folded;
  const dueAt = dueInstant(folded, calendarOf);
  const sweepAt = sweepInstant(folded, dueAt, calendarOf);
  return {
    metric,
    cycle,
    state,
    startedAt,
    runningSince,
    stoppedAt,
    elapsedMs,
    ...folded.terms,
    dueAt,
    warnedAt,
    breachedAt,
    sweepAt,
  };
}

function dueInstant(clock: FoldedClock, calendarOf: CalendarOf): number | null {
  if (clock.runningSince === null) return null;
  if (clock.reachedAt !== null) return clock.reachedAt;
  const { calendarVersionId, targetMs } = clock.terms;
  return findInstantAfter(calendarOf(calendarVersionId), clock.runningSince, targetMs - clock.elapsedMs);
}

/** The breach is looked for one millisecond of working time past the target: until then the clock is met. */
function sweepInstant(clock: FoldedClock, dueAt: number | null, calendarOf: CalendarOf): number | null {
  if (clock.breachWritten) return null;
  if (clock.breachedAt !== null) return clock.breachedAt;
  if (clock.runningSince === null || dueAt === null) return null;
  const { calendarVersionId, targetMs, warnMs } = clock.terms;
  const next = clock.warnedAt === null && warnMs < targetMs ? warnMs : targetMs + 1;
  return findInstantAfter(calendarOf(calendarVersionId), clock.runningSince, next - clock.elapsedMs);
}
