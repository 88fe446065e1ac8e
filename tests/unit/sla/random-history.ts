import fc from "fast-check";
import { compileCalendar, elapsedBetween } from "@/lib/sla/calendar";
import type { Clock } from "@/lib/sla/clock";
import type { SlaFact } from "@/lib/sla/facts";
import type { Terms } from "@/lib/sla/fold";
import { type Priority, type SlaMetric, TicketStatus } from "@/prisma/generated/enums";
import { calendarOverStretch, MINUTE, minuteOfStretch, openMinutes } from "./minute-model";

export type Move = { minute: number } & (
  | { kind: "status"; status: TicketStatus }
  | { kind: "priority"; priority: Priority }
  | { kind: "answered" }
);

const day: [string, string][] = [["00:00", "24:00"]];
const always = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
const targets = fc.record({
  CRITICAL: fc.integer({ min: 1, max: 600 }),
  NORMAL: fc.integer({ min: 1, max: 600 }),
});

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      minute: minuteOfStretch,
      kind: fc.constant("status"),
      status: fc.constantFrom(...Object.values(TicketStatus)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      minute: minuteOfStretch,
      kind: fc.constant("priority"),
      priority: fc.constantFrom<Priority>("CRITICAL", "NORMAL"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ minute: minuteOfStretch, kind: fc.constant("answered") }) },
);

/** Any history over any calendar: critical tickets count around the clock, normal ones by the calendar. */
export const randomHistory = fc
  .record({
    drawn: calendarOverStretch,
    targets,
    moves: fc.array(move, { maxLength: 12 }),
    end: minuteOfStretch,
  })
  .map(({ drawn: { over, definition }, targets, moves, end }) => {
    const [first, ...rest] = moves.toSorted((a, b) => a.minute - b.minute);
    const opened = first?.minute ?? 0;
    const now = Math.max(end, rest.at(-1)?.minute ?? opened);
    const calendars = {
      NORMAL: compileCalendar(definition),
      CRITICAL: compileCalendar({ zone: over.zone, week: always }),
    };
    const open = { NORMAL: openMinutes(over, definition), CRITICAL: over.minutes.map(() => true) };
    return { over, targets, moves: rest, opened, now, calendars, open };
  });

export type RandomHistory = typeof randomHistory extends fc.Arbitrary<infer T> ? T : never;

export function instant({ over }: RandomHistory, minute: number): number {
  return over.start + minute * MINUTE;
}

export function factsIn(history: RandomHistory): SlaFact[] {
  const at = instant(history, history.opened);
  const opening = {
    receivedAt: at,
    status: "WAITING_SUPPORT",
    priority: "NORMAL",
    policyVersionId: "p",
  } as const;
  const rest = history.moves.map(({ minute, ...what }, index) => ({
    ...what,
    seq: index + 2,
    at: instant(history, minute),
  }));
  return [{ kind: "opened", seq: 1, at, ...opening }, ...rest];
}

export function termsIn({ targets, calendars }: RandomHistory): Terms {
  return {
    targetOf: (_policy, _metric, priority) => {
      const calendarVersionId = priority === "CRITICAL" ? priority : "NORMAL";
      const targetMs = targets[calendarVersionId] * MINUTE;
      return { targetMs, warnMs: targetMs / 2, calendarVersionId };
    },
    calendarOf: (id) => calendars[id === "CRITICAL" ? id : "NORMAL"],
  };
}

/** What is asked of a clock: its figure, and since when it is breached. */
export type Figure = { metric: SlaMetric; cycle: number; elapsed: number; breachedAt: number | null };

/** The figures of folded clocks at the history's end, in minutes. */
export function figuresOf(history: RandomHistory, clocks: Clock[]): Figure[] {
  const minuteOf = (at: number | null) => (at === null ? null : (at - history.over.start) / MINUTE);
  return clocks.map((clock) => {
    const calendar = termsIn(history).calendarOf(clock.calendarVersionId);
    const since = clock.runningSince ?? instant(history, history.now);
    const elapsedMs = clock.elapsedMs + elapsedBetween(calendar, since, instant(history, history.now));
    const late = elapsedMs > clock.targetMs ? clock.dueAt : null;
    const { metric, cycle } = clock;
    return { metric, cycle, elapsed: elapsedMs / MINUTE, breachedAt: minuteOf(clock.breachedAt ?? late) };
  });
}

type Watched = Figure & {
  runs: boolean;
  stopped: boolean;
  priority: "CRITICAL" | "NORMAL";
  reachedAt: number | null;
};

const runsIn: Record<SlaMetric, TicketStatus[]> = {
  PICKUP: ["WAITING_SUPPORT"],
  FIRST_RESPONSE: ["WAITING_SUPPORT", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
  RESOLUTION: ["WAITING_SUPPORT", "IN_PROGRESS"],
  CUSTOMER_RESPONSE: ["WAITING_CUSTOMER"],
};

/** The same figures by watching one metric's clocks minute by minute: slow and obvious. */
export function watch(history: RandomHistory, metric: SlaMetric): Figure[] {
  const { targets, open, moves, opened, now } = history;
  const clocks: Watched[] = [];
  let priority: Watched["priority"] = "NORMAL";
  let status: TicketStatus | null = null;
  const retarget = (clock: Watched, minute: number) => {
    const changed = targets[clock.priority] !== targets[priority];
    clock.priority = priority;
    if (!changed) return;
    clock.reachedAt = clock.elapsed >= targets[priority] ? minute : null;
    if (clock.elapsed > targets[priority]) clock.breachedAt ??= minute;
  };
  const enter = (next: TicketStatus, minute: number) => {
    if (next === status) return;
    const first = status === null;
    status = next;
    const runs = runsIn[metric].includes(next);
    const over = next === "RESOLVED" || next === "CLOSED";
    const clock = clocks.at(-1);
    const restarts = metric === "PICKUP" || metric === "CUSTOMER_RESPONSE";
    if (restarts ? runs && (!clock || clock.stopped) : first)
      clocks.push({
        metric,
        cycle: clocks.length + 1,
        elapsed: 0,
        breachedAt: null,
        runs,
        stopped: false,
        priority,
        reachedAt: null,
      });
    else if (clock && !clock.stopped) Object.assign(clock, { runs, stopped: restarts ? !runs : over });
    else if (clock && metric === "RESOLUTION" && !over) {
      retarget(clock, minute);
      Object.assign(clock, { runs, stopped: false });
    }
  };
  const byMinute = new Map<number, Move[]>();
  for (const move of moves) byMinute.set(move.minute, [...(byMinute.get(move.minute) ?? []), move]);
  enter("WAITING_SUPPORT", opened);
  for (let minute = opened; minute <= now; minute++) {
    for (const move of byMinute.get(minute) ?? []) {
      if (move.kind === "status") enter(move.status, minute);
      if (move.kind === "priority") {
        priority = move.priority === "CRITICAL" ? "CRITICAL" : "NORMAL";
        for (const clock of clocks) if (!clock.stopped) retarget(clock, minute);
      }
      if (move.kind === "answered" && metric === "FIRST_RESPONSE")
        for (const clock of clocks) Object.assign(clock, { runs: false, stopped: true });
    }
    for (const clock of clocks) {
      if (minute === now || !clock.runs || !open[clock.priority][minute]) continue;
      clock.elapsed++;
      if (clock.elapsed === targets[clock.priority]) clock.reachedAt ??= minute + 1;
      if (clock.elapsed > targets[clock.priority]) clock.breachedAt ??= clock.reachedAt;
    }
  }
  return clocks.map(({ cycle, elapsed, breachedAt }) => ({ metric, cycle, elapsed, breachedAt }));
}
