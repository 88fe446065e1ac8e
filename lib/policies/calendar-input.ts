import { z } from "zod";
import { cleanName } from "@/lib/people/name";
import {
  type CalendarDefinition,
  calendarDefinition,
  compileCalendar,
  findInstantAfter,
} from "@/lib/sla/calendar";
import { epochDay, isZone } from "@/lib/sla/zone";
import { type DayWindow, hoursText, readHours } from "./hours";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const CALENDAR_NAME_MAX = 80;
export const HOURS_MAX = 200;
export const DAY_NAME_MAX = 100;
/** More days of one's own are not kept with a form; holidays do not count. */
export const DAYS_MAX = 50;
/** Holidays are written down for so many years ahead, and anew when fewer than so many are left. */
const YEARS_AHEAD = 15;
const YEARS_LEFT = 5;
const FIRST_YEAR = 2020;

export type Holiday = { date: string; name: string };

const hours = z
  .string()
  .max(HOURS_MAX)
  .superRefine((text, context) => {
    const read = readHours(text);
    if (typeof read === "string") context.addIssue(read);
  });
const rows = z.array(z.string().max(2 * DAY_NAME_MAX)).max(DAYS_MAX, "too_many_days");

/**
 * A calendar as its form sends it: the hours of a weekday in one line, days of their own in rows of three fields
 * (a row without anything is none; without hours the day is closed). Reading it twice gives the same.
 */
export const calendarInput = z
  .strictObject({
    /** The calendar that is changed and the version it was changed from; neither for a new one. */
    id: z.union([z.literal(""), z.uuid()]),
    basedOn: z.union([z.literal(""), z.uuid()]),
    name: z.string().overwrite(cleanName).min(1, "required").max(CALENDAR_NAME_MAX),
    zone: z.string().refine((zone) => /^[A-Z]/.test(zone) && isZone(zone), "zone_unknown"),
    ...({
      mon: hours,
      tue: hours,
      wed: hours,
      thu: hours,
      fri: hours,
      sat: hours,
      sun: hours,
    } satisfies Record<(typeof WEEKDAYS)[number], typeof hours>),
    holidays: z.enum(["on", ""]).default(""),
    date: rows,
    hours: rows,
    dayName: rows,
  })
  .superRefine((input, context) => {
    const seen = new Set<string>();
    const faulty = (field: string, code: string) =>
      context.addIssue({ code: "custom", message: code, path: [field] });
    const exceptions = rowsOf(input);
    for (const { at, date, hours: typed, name } of exceptions) {
      if (!isDate(date)) faulty(`date-${at}`, date === "" ? "required" : "date_impossible");
      else if (seen.has(date)) faulty(`date-${at}`, "date_twice");
      seen.add(date);
      const read = readHours(typed);
      if (typeof read === "string") faulty(`hours-${at}`, read);
      if (name.length > DAY_NAME_MAX) faulty(`dayName-${at}`, "too_long");
    }
  });

export type CalendarInput = z.output<typeof calendarInput>;

/** The years whose holidays a calendar saved in `year` is given: those it has already while there are enough. */
export function holidayYears(year: number, stored: CalendarDefinition | null): [from: number, to: number] {
  const last = Number(stored?.exceptions?.at(-1)?.date.slice(0, 4) ?? 0);
  return [FIRST_YEAR, last >= year + YEARS_LEFT ? last : year + YEARS_AHEAD];
}

/** The calendar that an input without faults describes; days of its own go before holidays. */
export function definitionOf(input: CalendarInput, holidays: readonly Holiday[]): CalendarDefinition {
  const own = rowsOf(input).map(({ date, hours: typed, name }) => ({
    date,
    windows: windowsIn(typed),
    ...(name ? { name } : {}),
  }));
  const taken = new Set(own.map(({ date }) => date));
  const closed = input.holidays === "on" ? holidays.filter(({ date }) => !taken.has(date)) : [];
  const exceptions = [...own, ...closed.map((holiday) => ({ ...holiday, windows: [] }))];
  const open = WEEKDAYS.map((day) => [day, windowsIn(input[day])] as const);
  return {
    zone: input.zone,
    week: Object.fromEntries(open.filter(([, windows]) => windows.length > 0)),
    exceptions: exceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** Whether there is any working time from `now` (epoch ms) on. */
export function hasWorkingTime(definition: CalendarDefinition, now: number): boolean {
  if (!calendarDefinition.safeParse(definition).success) return false;
  return findInstantAfter(compileCalendar(definition), now, 1) !== null;
}

/** The form of a stored calendar. It keeps the holidays when every one of `year` is among its days. */
export function inputOf(definition: CalendarDefinition, holidays: readonly Holiday[], year: number) {
  const exceptions = definition.exceptions ?? [];
  const dates = new Set(exceptions.map(({ date }) => date));
  const coming = holidays.filter(({ date }) => date.startsWith(String(year)));
  const keeps = coming.length > 0 && coming.every(({ date }) => dates.has(date));
  const names = new Map(holidays.map(({ date, name }) => [date, name]));
  const own = exceptions.filter(
    ({ date, windows, name }) => !keeps || windows.length > 0 || names.get(date) !== name,
  );
  const week = WEEKDAYS.map((day) => [day, hoursText(definition.week[day] ?? [])] as const);
  return {
    zone: definition.zone,
    week: Object.fromEntries(week) as Record<(typeof WEEKDAYS)[number], string>,
    holidays: keeps,
    days: own.map(({ date, windows, name }) => ({ date, hours: hoursText(windows), name: name ?? "" })),
  };
}

type Rows = { date: string[]; hours: string[]; dayName: string[] };

/** The rows in which something was typed, with their place in the form. */
export function rowsOf({ date, hours: typed, dayName }: Rows) {
  const count = Math.max(date.length, typed.length, dayName.length);
  return Array.from({ length: count }, (_, at) => ({
    at,
    date: (date[at] ?? "").trim(),
    hours: (typed[at] ?? "").trim(),
    name: cleanName(dayName[at] ?? ""),
  })).filter((row) => row.date !== "" || row.hours !== "" || row.name !== "");
}

function windowsIn(text: string): DayWindow[] {
  const read = readHours(text);
  return typeof read === "string" ? [] : read;
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && epochDay(Number(year), Number(month), Number(day)) !== null;
}
