import { elapsedBetween } from "@/lib/sla/calendar";
import {
  accrue,
  beginSpan,
  type CalendarOf,
  type Correction,
  endSpan,
  type FoldedClock,
  type Moment,
  type Span,
} from "@/lib/sla/folded-clock";

/** Takes what is counted in [from, to), as far as it is past, out of the clock. A breach it had stays. */
export function correct(clock: FoldedClock, from: number, to: number, moment: Moment): void {
  rewrite(clock, moment, () => {
    const correction = { from, to, seq: moment.seq };
    clock.corrections = [...clock.corrections, correction];
    clock.spans = corrected(clock.spans, correction);
  });
}

/**
 * Starts the clock when the request really came: counts what is earlier than its record, takes out what is later.
 * Said anew, it replaces what was said before; what corrections took out stays out. A breach it had stays; one that
 * comes of it is of now.
 */
export function receive(clock: FoldedClock, receivedAt: number, moment: Moment): void {
  rewrite(clock, moment, () => {
    const { recordedAt } = clock;
    const recorded = clock.spans
      .filter(({ from }) => from >= recordedAt)
      .map((span) => (span.kind === "not yet received" ? { ...span, kind: "counted" as const } : span));
    const { seq } = moment;
    const earlier: Span = {
      from: receivedAt,
      to: recordedAt,
      kind: "received earlier",
      status: "WAITING_SUPPORT",
      calendarVersionId: clock.firstCalendarVersionId,
      seq,
    };
    clock.startedAt = Math.min(receivedAt, recordedAt);
    const spans =
      receivedAt < recordedAt
        ? [earlier, ...recorded]
        : takenOut(recorded, { from: recordedAt, to: receivedAt, kind: "not yet received", seq });
    clock.spans = clock.corrections.reduce(corrected, spans);
  });
}

/** Changes what is past of a clock, and judges it by what is counted then. */
function rewrite(clock: FoldedClock, moment: Moment, change: () => void): void {
  accrue(clock, moment);
  const running = clock.state === "RUNNING";
  if (running) endSpan(clock, moment.at);
  change();
  clock.elapsedMs = countedIn(clock.spans, moment.calendarOf);
  if (running) beginSpan(clock, "counted", moment);
  if (clock.elapsedMs < clock.terms.targetMs) clock.reachedAt = null;
  else clock.reachedAt ??= moment.at;
  if (clock.elapsedMs > clock.terms.targetMs) clock.breachedAt ??= moment.at;
}

function corrected(spans: readonly Span[], correction: Correction): Span[] {
  return takenOut(spans, { ...correction, kind: "corrected" });
}

type TakenOut = Pick<Span, "from" | "kind" | "seq"> & { to: number };

function takenOut(spans: readonly Span[], { from, to, kind, seq }: TakenOut): Span[] {
  return spans.flatMap((span) => {
    if (!isCounted(span) || span.to === null) return [span];
    const start = Math.max(from, span.from);
    const end = Math.min(to, span.to);
    if (start >= end) return [span];
    const pieces: Span[] = [
      { ...span, to: start },
      { ...span, kind, from: start, to: end, seq },
      { ...span, from: end },
    ];
    return pieces.filter((piece) => piece.to !== piece.from);
  });
}

function countedIn(spans: readonly Span[], calendarOf: CalendarOf): number {
  return spans.reduce((sum, span) => {
    const { from, to, calendarVersionId } = span;
    if (to === null || !isCounted(span)) return sum;
    return sum + elapsedBetween(calendarOf(calendarVersionId), from, to);
  }, 0);
}

function isCounted({ kind }: Span): boolean {
  return kind === "counted" || kind === "received earlier";
}
