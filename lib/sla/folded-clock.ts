import { type Calendar, elapsedBetween, instantAfter } from "@/lib/sla/calendar";
import type { ClockState, SlaMetric, TicketStatus } from "@/prisma/generated/enums";

/** What a clock runs by: target and warning in ms of working time, and the calendar that counts it. */
export type TargetTerms = { targetMs: number; warnMs: number; calendarVersionId: string };

export type CalendarOf = (calendarVersionId: string) => Calendar;

/** When something happens, by which event, and where calendars are found. */
export type Moment = { at: number; seq: number; calendarOf: CalendarOf };

/** What a status does to a clock. */
export type Effect = "run" | "pause" | "stop";

const states = { run: "RUNNING", pause: "PAUSED", stop: "STOPPED" } as const satisfies Record<
  Effect,
  ClockState
>;
const spanKinds = { run: "counted", pause: "paused", stop: "stopped" } as const satisfies Record<
  Effect,
  string
>;

/** A stretch of a clock's life; `to` is null while it lasts. `seq` names the event that began or corrected it. */
export type Span = {
  from: number;
  to: number | null;
  kind: "counted" | "paused" | "stopped" | "corrected" | "not yet received" | "received earlier";
  status: TicketStatus;
  calendarVersionId: string;
  seq: number;
};

/** A stretch [from, to) that does not count, and the event that says so. */
export type Correction = { from: number; to: number; seq: number };

/** One clock as far as its facts go. */
export type FoldedClock = {
  metric: SlaMetric;
  cycle: number;
  state: ClockState;
  status: TicketStatus;
  startedAt: number;
  /** When it was held to start at first, before a correction said that the request came at another instant. */
  recordedAt: number;
  /** What corrections take out of it, whatever its time is held to be. */
  corrections: readonly Correction[];
  /** The calendar it counted by at first, even if only for an instant. */
  firstCalendarVersionId: string;
  runningSince: number | null;
  stoppedAt: number | null;
  /** Working time counted before runningSince, or in all when not running, ms. */
  elapsedMs: number;
  terms: TargetTerms;
  /** Earliest instant at which elapsed equalled the target, once it has. */
  reachedAt: number | null;
  warnedAt: number | null;
  breachedAt: number | null;
  /** The breach is an event of the ticket already. */
  breachWritten: boolean;
  spans: Span[];
};

type Birth = { metric: SlaMetric; cycle: number; terms: TargetTerms };

/** A clock that starts now. */
export function begin(
  { metric, cycle, terms }: Birth,
  effect: Effect,
  status: TicketStatus,
  moment: Moment,
): FoldedClock {
  const clock: FoldedClock = {
    metric,
    cycle,
    state: states[effect],
    status,
    startedAt: moment.at,
    recordedAt: moment.at,
    corrections: [],
    firstCalendarVersionId: terms.calendarVersionId,
    runningSince: effect === "run" ? moment.at : null,
    stoppedAt: effect === "stop" ? moment.at : null,
    elapsedMs: 0,
    terms,
    reachedAt: null,
    warnedAt: null,
    breachedAt: null,
    breachWritten: false,
    spans: [],
  };
  beginSpan(clock, spanKinds[effect], moment);
  return clock;
}

/** Whether the clock has not stopped. */
export function isOpen(clock: FoldedClock): boolean {
  return clock.state !== "STOPPED";
}

/** Runs, pauses or stops the clock from now; nothing when that is what it does already. */
export function shift(clock: FoldedClock, effect: Effect, status: TicketStatus, moment: Moment): void {
  const unchanged = clock.state === states[effect];
  clock.status = status;
  if (unchanged && effect !== "pause") return;
  endSpan(clock, moment.at);
  beginSpan(clock, spanKinds[effect], moment);
  if (unchanged) return;
  accrue(clock, moment);
  clock.state = states[effect];
  clock.runningSince = effect === "run" ? moment.at : null;
  clock.stoppedAt = effect === "stop" ? moment.at : null;
}

/**
 * Keeps the elapsed time and swaps target and calendar. What the old target had breached stays breached; a new
 * one that is exceeded already is breached now.
 */
export function swapTerms(clock: FoldedClock, terms: TargetTerms | null, moment: Moment): void {
  if (!terms || sameTerms(terms, clock.terms)) return;
  accrue(clock, moment);
  const keepsTarget = terms.targetMs === clock.terms.targetMs;
  const keepsCalendar = terms.calendarVersionId === clock.terms.calendarVersionId;
  clock.terms = terms;
  if (!keepsTarget) {
    clock.reachedAt = clock.elapsedMs >= terms.targetMs ? moment.at : null;
    if (clock.elapsedMs > terms.targetMs) clock.breachedAt ??= moment.at;
  }
  if (keepsCalendar || clock.state !== "RUNNING") return;
  endSpan(clock, moment.at);
  beginSpan(clock, "counted", moment);
}

/** Counts up to now, and notes when the target was reached and whether it is exceeded. */
export function accrue(clock: FoldedClock, { at, calendarOf }: Moment): void {
  if (clock.runningSince === null) return;
  const calendar = calendarOf(clock.terms.calendarVersionId);
  const countedMs = elapsedBetween(calendar, clock.runningSince, at);
  const leftMs = clock.terms.targetMs - clock.elapsedMs;
  if (countedMs >= leftMs) clock.reachedAt ??= instantAfter(calendar, clock.runningSince, leftMs);
  if (countedMs > leftMs) clock.breachedAt ??= clock.reachedAt;
  clock.elapsedMs += countedMs;
  clock.runningSince = at;
}

function sameTerms(a: TargetTerms, b: TargetTerms): boolean {
  return a.targetMs === b.targetMs && a.warnMs === b.warnMs && a.calendarVersionId === b.calendarVersionId;
}

/** Ends the last span at an instant (epoch ms); one that lasted no time is as if it had not been. */
export function endSpan(clock: FoldedClock, at: number): void {
  const last = clock.spans.at(-1);
  if (!last) return;
  last.to = at;
  if (last.from === at) clock.spans.pop();
}

/** Begins a span now, or goes on with the last one when that is the same. */
export function beginSpan(clock: FoldedClock, kind: Span["kind"], { at, seq }: Moment): void {
  const { calendarVersionId } = clock.terms;
  const last = clock.spans.at(-1);
  const goesOn =
    kind === "counted" && last?.kind === "counted" && last.calendarVersionId === calendarVersionId;
  if (last && goesOn && last.to === at) last.to = null;
  else clock.spans.push({ from: at, to: null, kind, status: clock.status, calendarVersionId, seq });
}
