import type { Locale } from "@/prisma/generated/enums";
import type { ReaderWords } from "./reader";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a date says more than a distance. */
const FAR_DAYS = 7;

type TimeReader = { locale: Locale; timeZone: string };

const tags = { ro: "ro-RO", en: "en-GB" } as const satisfies Record<Locale, string>;

const clock = { hour: "2-digit", minute: "2-digit" } as const;
const weekday = { weekday: "short", day: "numeric", month: "short" } as const;

const shapes = {
  stamp: { day: "numeric", month: "short", ...clock, hourCycle: "h23" },
  date: { dateStyle: "medium" },
  clock,
  moment: { ...weekday, ...clock },
  exact: { ...weekday, year: "numeric", ...clock, timeZoneName: "short" },
  /** As a number can be made of it: "2026-11-14". */
  day: { dateStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "acum 12 min", "peste 3 ore", "acum 2 zile"; a date when further than a week. Instants in epoch ms. */
export function relativeWords(
  at: number,
  now: number,
  reader: TimeReader & { words: { time: ReaderWords["time"] } },
): string {
  const { time } = reader.words;
  const distance = Math.abs(at - now);
  if (distance < MINUTE) return time.now;
  if (distance >= FAR_DAYS * DAY) return dateWords(at, reader);
  return (at < now ? time.past : time.future).replace("{time}", roughly(distance, time));
}

/** Date without time: "14 nov. 2026". */
export function dateWords(at: number, reader: TimeReader): string {
  return written(at, "date", reader);
}

/** Date, time and zone: "duminică, 22 noiembrie 2026 la 14:30 EET". */
export function exactWords(at: number, reader: TimeReader): string {
  return written(at, "exact", reader);
}

/** Day and time, short: "azi, 14:30", "mâine, 09:00", "lun., 23 nov., 14:30". For instants that are awaited. */
export function momentWords(
  at: number,
  now: number,
  reader: TimeReader & { words: { time: ReaderWords["time"] } },
): string {
  const { time } = reader.words;
  const near = { "-1": time.yesterday, "0": time.today, "1": time.tomorrow }[
    dayNumber(at, reader) - dayNumber(now, reader)
  ];
  return near ? near.replace("{time}", written(at, "clock", reader)) : written(at, "moment", reader);
}

/** Day and time without the weekday, for tables: "23 nov., 14:30". */
export function stampWords(at: number, reader: TimeReader): string {
  return written(at, "stamp", reader);
}

/** The time of day: "14:05". */
export function clockWords(at: number, reader: TimeReader): string {
  return written(at, "clock", reader);
}

/** A length of time in hours and minutes, the last minute in seconds if asked. Never days: they differ by calendar. */
export function durationWords(ms: number, options?: { seconds?: boolean }): string {
  const abs = Math.max(0, ms);
  const hours = Math.floor(abs / HOUR);
  const minutes = Math.floor((abs % HOUR) / MINUTE);
  if (options?.seconds && abs < MINUTE) return `${Math.floor(abs / 1000)} s`;
  if (hours === 0) return abs > 0 && minutes === 0 ? "< 1 min" : `${minutes} min`;
  return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
}

function roughly(ms: number, time: ReaderWords["time"]): string {
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return counted(Math.floor(ms / HOUR), time.hour, time.hours, time.manyHours);
  return counted(Math.floor(ms / DAY), time.day, time.days, time.manyDays);
}

function counted(count: number, one: string, few: string, many: string): string {
  if (count === 1) return one;
  return (count < 20 ? few : many).replace("{count}", String(count));
}

/** Days since the epoch on the reader's wall calendar. */
function dayNumber(at: number, reader: TimeReader): number {
  return Date.parse(`${written(at, "day", reader)}T00:00:00Z`) / DAY;
}

// Made once each: making one takes as long as a hundred uses, and a page of a list has a hundred instants.
const formats = new Map<string, Intl.DateTimeFormat>();

function written(at: number, shape: keyof typeof shapes, { locale, timeZone }: TimeReader): string {
  const key = `${shape} ${locale} ${timeZone}`;
  const made = formats.get(key);
  if (made) return made.format(at);
  const tag = shape === "day" ? "en-CA" : tags[locale];
  const format = new Intl.DateTimeFormat(tag, { ...shapes[shape], timeZone });
  formats.set(key, format);
  return format.format(at);
}
