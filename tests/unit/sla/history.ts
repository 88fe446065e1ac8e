import { type CalendarDefinition, compileCalendar } from "@/lib/sla/calendar";
import { type Clock, foldClocks } from "@/lib/sla/clock";
import type { SlaFact } from "@/lib/sla/facts";
import type { Terms } from "@/lib/sla/fold";
import type { Priority, SlaMetric } from "@/prisma/generated/enums";

export const MINUTE = 60_000;

const nine: [string, string][] = [["09:00", "18:00"]];
const day: [string, string][] = [["00:00", "24:00"]];
export const supportHours: CalendarDefinition = {
  zone: "Europe/Bucharest",
  week: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
};
const roundTheClock: CalendarDefinition = {
  zone: "Europe/Bucharest",
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
};
export const calendars = new Map([
  ["support", compileCalendar(supportHours)],
  ["always", compileCalendar(roundTheClock)],
]);

const targetMinutes: Record<SlaMetric, Record<Priority, number>> = {
  PICKUP: { CRITICAL: 30, HIGH: 30, NORMAL: 30, LOW: 30 },
  FIRST_RESPONSE: { CRITICAL: 30, HIGH: 60, NORMAL: 240, LOW: 480 },
  RESOLUTION: { CRITICAL: 240, HIGH: 480, NORMAL: 1440, LOW: 2400 },
  CUSTOMER_RESPONSE: { CRITICAL: 1620, HIGH: 1620, NORMAL: 1620, LOW: 1620 },
};

/** The product's default policy as "p1"; "p2" halves every target. */
export const terms: Terms = {
  targetOf: (policy, metric, priority) => {
    const targetMs = (targetMinutes[metric][priority] * MINUTE) / (policy === "p2" ? 2 : 1);
    const share = metric === "PICKUP" || metric === "CUSTOMER_RESPONSE" ? 0.5 : 0.75;
    const calendarVersionId = metric === "RESOLUTION" && priority === "CRITICAL" ? "always" : "support";
    return { targetMs, warnMs: targetMs * share, calendarVersionId };
  },
  calendarOf,
};

export function calendarOf(id: string) {
  const calendar = calendars.get(id);
  if (!calendar) throw new Error(`no calendar ${id}`);
  return calendar;
}

/** A wall-clock time in Bucharest in the week of Monday 11 March 2024, e.g. "Mon 09:30". */
export function when(text: string): number {
  const [name = "", time] = text.split(" ");
  const date = 11 + ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(name);
  return Date.parse(`2024-03-${date}T${time}:00+02:00`);
}

/** What a fact says beside its seq and instant. */
type Told = SlaFact extends infer F ? (F extends SlaFact ? Omit<F, "seq" | "at"> : never) : never;

/** Facts from lines of [when, what]; the first line opens a ticket of normal priority at "p1". */
export function history(opened: string, ...lines: [string, Told][]): SlaFact[] {
  const at = when(opened);
  const opening = {
    receivedAt: at,
    status: "WAITING_SUPPORT",
    priority: "NORMAL",
    policyVersionId: "p1",
  } as const;
  return [
    { kind: "opened", seq: 1, at, ...opening },
    ...lines.map(([time, told], index) => ({ seq: index + 2, at: when(time), ...told })),
  ];
}

export const taken = { kind: "status", status: "IN_PROGRESS" } as const;
export const asked = { kind: "status", status: "WAITING_CUSTOMER" } as const;
export const askedThird = { kind: "status", status: "WAITING_THIRD_PARTY" } as const;
export const resolved = { kind: "status", status: "RESOLVED" } as const;
export const closed = { kind: "status", status: "CLOSED" } as const;
export const released = { kind: "status", status: "WAITING_SUPPORT" } as const;
export const answered = { kind: "answered" } as const;

/** One clock of a history. */
export function clock(facts: SlaFact[], metric: SlaMetric, cycle = 1): Clock {
  const found = foldClocks(facts, terms).find((each) => each.metric === metric && each.cycle === cycle);
  if (!found) throw new Error(`no ${metric} ${cycle}`);
  return found;
}
