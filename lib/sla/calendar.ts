import { z } from "zod";
import { append, type Chunk, lastBelow, openBefore, summed } from "@/lib/sla/windows";
import { CHUNK_MS, DAY_MS, epochDay, isZone, segmentsOf, type Zone, zoneNamed } from "@/lib/sla/zone";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "window_not_a_time");
const dayWindow = z.tuple([timeOfDay, timeOfDay]).refine(([from, to]) => from < to, "window_empty");
const dayWindows = z.array(dayWindow).max(48);

/**
 * Working hours: an IANA zone, wall-clock windows for each weekday, and dated exceptions that replace the
 * windows of their day (none: closed). Windows are half-open, "24:00" is the day's end; those that touch or
 * overlap are one. Issue messages are codes.
 */
export const calendarDefinition = z
  .strictObject({
    zone: z.string().refine(isZone, "zone_unknown"),
    week: z.strictObject(
      Object.fromEntries(weekdays.map((day) => [day, dayWindows.optional()])) as WeekShape,
    ),
    exceptions: z
      .array(
        z.strictObject({
          date: z.string().refine((date) => dayOf(date) !== null, "date_impossible"),
          windows: dayWindows,
          name: z.string().max(200).optional(),
        }),
      )
      .max(5000)
      .refine((list) => new Set(list.map((each) => each.date)).size === list.length, "date_twice")
      .optional(),
  })
  .refine((definition) => everyWindow(definition).length > 0, "no_working_time");

type WeekShape = Record<(typeof weekdays)[number], z.ZodOptional<typeof dayWindows>>;
export type CalendarDefinition = z.infer<typeof calendarDefinition>;

/** Why a calendar cannot be compiled, or cannot answer. */
export type CalendarErrorCode =
  | "no_working_time"
  | "no_working_time_ahead"
  | "zone_unknown"
  | "date_impossible";

export class CalendarError extends Error {
  constructor(readonly code: CalendarErrorCode) {
    super(`calendar: ${code}`);
    this.name = "CalendarError";
  }
}

type Spans = readonly (readonly [number, number])[];

/** A calendar ready to count. It remembers what it has worked out; make one per definition and keep it. */
export type Calendar = {
  readonly zone: Zone;
  /** Windows by weekday from Monday, ms of the wall clock from midnight. */
  readonly week: readonly Spans[];
  /** Windows of the excepted days, by day number. */
  readonly exceptions: ReadonlyMap<number, Spans>;
  readonly chunks: Map<number, Chunk>;
};

/** About four centuries: past it, a calendar is taken to have no working time ahead. */
const HORIZON_CHUNKS = 600;

/** Makes a calendar ready to count. Throws CalendarError for an unknown zone or no working time at all. */
export function compileCalendar(definition: CalendarDefinition): Calendar {
  if (!isZone(definition.zone)) throw new CalendarError("zone_unknown");
  if (everyWindow(definition).length === 0) throw new CalendarError("no_working_time");
  const exceptions = new Map<number, Spans>();
  for (const { date, windows } of definition.exceptions ?? []) {
    const day = dayOf(date);
    if (day === null) throw new CalendarError("date_impossible");
    exceptions.set(day, spansOf(windows));
  }
  const week = weekdays.map((day) => spansOf(definition.week[day] ?? []));
  return { zone: zoneNamed(definition.zone), week, exceptions, chunks: new Map() };
}

/**
 * Working time in [fromMs, toMs), ms: the real time during which the zone's wall clock stood inside a window.
 * So an hour that is skipped counts nothing and an hour that comes twice counts twice. 0 when toMs ≤ fromMs.
 */
export function elapsedBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  if (toMs <= fromMs) return 0;
  const first = Math.floor(fromMs / CHUNK_MS);
  const last = Math.floor(toMs / CHUNK_MS);
  let elapsed = -openBefore(chunkOf(calendar, first), fromMs);
  for (let index = first; index < last; index++) elapsed += chunkOf(calendar, index).total;
  return elapsed + openBefore(chunkOf(calendar, last), toMs);
}

/**
 * The earliest instant from `fromMs` at which `durationMs` of working time have gone by; `fromMs` itself for 0.
 * Throws CalendarError `no_working_time_ahead` when the calendar never gets there.
 */
export function instantAfter(calendar: Calendar, fromMs: number, durationMs: number): number {
  const instant = findInstantAfter(calendar, fromMs, durationMs);
  if (instant === null) throw new CalendarError("no_working_time_ahead");
  return instant;
}

/** As `instantAfter`, but null when the calendar never gets there. */
export function findInstantAfter(calendar: Calendar, fromMs: number, durationMs: number): number | null {
  if (durationMs <= 0) return fromMs;
  const first = Math.floor(fromMs / CHUNK_MS);
  let left = durationMs + openBefore(chunkOf(calendar, first), fromMs);
  for (let index = first; index < first + HORIZON_CHUNKS; index++) {
    const chunk = chunkOf(calendar, index);
    if (left <= chunk.total) {
      const at = lastBelow(chunk.before, left);
      return (chunk.starts[at] ?? 0) + left - (chunk.before[at] ?? 0);
    }
    left -= chunk.total;
  }
  return null;
}

/** Whether the instant lies in working time. */
export function isOpenAt(calendar: Calendar, atMs: number): boolean {
  const chunk = chunkOf(calendar, Math.floor(atMs / CHUNK_MS));
  const at = lastBelow(chunk.starts, atMs + 1);
  return at >= 0 && atMs < (chunk.ends[at] ?? 0);
}

/** The working windows inside [fromMs, toMs), cut to it, in order; none touch. */
export function windowsBetween(calendar: Calendar, fromMs: number, toMs: number): [number, number][] {
  const windows: [number, number][] = [];
  for (let index = Math.floor(fromMs / CHUNK_MS); index * CHUNK_MS < toMs; index++) {
    const { starts, ends } = chunkOf(calendar, index);
    for (let at = Math.max(0, lastBelow(starts, fromMs)); at < starts.length; at++) {
      const from = Math.max(starts[at] ?? 0, fromMs);
      const to = Math.min(ends[at] ?? 0, toMs);
      if (from < to) append(windows, from, to);
    }
  }
  return windows;
}

/** Average working time of a weekday that is open at all, ms by the wall clock; what "3 working days" means. */
export function workingDayMs(calendar: Calendar): number {
  const open = calendar.week.filter((spans) => spans.length > 0);
  const days = open.length > 0 ? open : [...calendar.exceptions.values()].filter((spans) => spans.length > 0);
  const total = days.flat().reduce((sum, [from, to]) => sum + to - from, 0);
  return Math.round(total / days.length);
}

function chunkOf(calendar: Calendar, index: number): Chunk {
  const known = calendar.chunks.get(index);
  if (known) return known;
  const windows: [number, number][] = [];
  for (const { start, end, offsetMs } of segmentsOf(calendar.zone, index)) {
    const lastDay = Math.floor((end - 1 + offsetMs) / DAY_MS);
    for (let day = Math.floor((start + offsetMs) / DAY_MS); day <= lastDay; day++) {
      const midnight = day * DAY_MS - offsetMs;
      for (const [from, to] of calendar.exceptions.get(day) ?? calendar.week[weekdayOf(day)] ?? []) {
        const opens = Math.max(midnight + from, start);
        const closes = Math.min(midnight + to, end);
        if (opens < closes) append(windows, opens, closes);
      }
    }
  }
  const chunk = summed(windows);
  calendar.chunks.set(index, chunk);
  return chunk;
}

function spansOf(windows: readonly (readonly [string, string])[]): Spans {
  const spans: [number, number][] = [];
  const sorted = windows.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const);
  for (const [from, to] of sorted.toSorted((a, b) => a[0] - b[0])) append(spans, from * 60_000, to * 60_000);
  return spans;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function dayOf(date: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year ? epochDay(Number(year), Number(month), Number(day)) : null;
}

function everyWindow(definition: {
  week: Partial<Record<string, unknown[]>>;
  exceptions?: { windows: unknown[] }[] | undefined;
}): unknown[] {
  const week = Object.values(definition.week).flatMap((windows) => windows ?? []);
  return [...week, ...(definition.exceptions ?? []).flatMap((each) => each.windows)];
}
