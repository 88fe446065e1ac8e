import fc from "fast-check";
import type { CalendarDefinition } from "@/lib/sla/calendar";

export const MINUTE = 60_000;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Stretches of days that hold what goes wrong: clock changes, midnight gaps, half-hour shifts, leap days, year ends. */
const stretches = [
  ["Europe/Bucharest", "2024-03-26"],
  ["Europe/Bucharest", "2024-10-22"],
  ["Europe/Bucharest", "2023-12-27"],
  ["Australia/Lord_Howe", "2024-04-02"],
  ["Australia/Lord_Howe", "2024-10-01"],
  ["America/Sao_Paulo", "2018-02-13"],
  ["America/Sao_Paulo", "2018-10-30"],
  ["UTC", "2024-02-26"],
] as const;
const DAYS = 9;

/** The wall clock of every minute of a stretch, as the platform tells it: the slow, obvious way. */
export type Stretch = {
  zone: string;
  start: number;
  minutes: { date: string; weekday: string; ofDay: number }[];
};

const known = new Map<number, Stretch>();

function stretch(index: number): Stretch {
  const found = known.get(index);
  if (found) return found;
  const [zone, day] = stretches[index] ?? stretches[0];
  const wallClock = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const start = Date.parse(`${day}T00:00:00Z`);
  const minutes = Array.from({ length: DAYS * 1440 }, (_, minute) => {
    const part = Object.fromEntries(
      wallClock.formatToParts(start + minute * MINUTE).map(({ type, value }) => [type, value]),
    );
    return {
      date: `${part.year}-${part.month}-${part.day}`,
      weekday: String(part.weekday).toLowerCase(),
      ofDay: Number(part.hour) * 60 + Number(part.minute),
    };
  });
  const made = { zone, start, minutes };
  known.set(index, made);
  return made;
}

/** For every minute of the stretch, whether the wall clock stands inside a window. */
export function openMinutes({ minutes }: Stretch, { week, exceptions }: CalendarDefinition): boolean[] {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const spans = (windows: [string, string][]) =>
    windows.map(([a, b]) => [minutesOf(a), minutesOf(b)] as const);
  const byDate = new Map((exceptions ?? []).map((each) => [each.date, spans(each.windows)]));
  const byDay = new Map(weekdays.map((day) => [day as string, spans(week[day] ?? [])]));
  return minutes.map(({ date, weekday, ofDay }) =>
    (byDate.get(date) ?? byDay.get(weekday) ?? []).some(([from, to]) => from <= ofDay && ofDay < to),
  );
}

const likely = [0, 30, 60, 90, 120, 150, 180, 210, 240, 540, 780, 1080, 1410, 1440];
const minuteOfDay = fc.oneof(fc.constantFrom(...likely), fc.integer({ min: 0, max: 1440 }));
const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const windows = fc
  .array(fc.tuple(minuteOfDay, minuteOfDay), { maxLength: 3 })
  .map((pairs) =>
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]): [string, string] => [timeOf(Math.min(a, b)), timeOf(Math.max(a, b))]),
  );

const week = fc
  .tuple(windows, windows, windows, windows, windows, windows, windows)
  .map((days) => Object.fromEntries(weekdays.map((day, at) => [day, days[at] ?? []])));

const exceptions = (dates: string[]) =>
  fc.uniqueArray(fc.record({ date: fc.constantFrom(...dates), windows }), {
    maxLength: 3,
    selector: ({ date }) => date,
  });

/** A calendar in a zone, over a stretch of its time, with at least one window a week. */
export const calendarOverStretch = fc
  .nat({ max: stretches.length - 1 })
  .chain((index) => {
    const over = stretch(index);
    const dates = [...new Set(over.minutes.map(({ date }) => date))];
    return fc.record({ over: fc.constant(over), week, exceptions: exceptions(dates) });
  })
  .map(({ over, ...hours }) => ({ over, definition: { zone: over.zone, ...hours } as CalendarDefinition }))
  .filter(({ definition }) => Object.values(definition.week).some((each) => each.length > 0));

/** A minute of a stretch, counted from its start. */
export const minuteOfStretch = fc.nat({ max: DAYS * 1440 - 1 });
