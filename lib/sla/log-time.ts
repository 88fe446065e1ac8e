import { DAY_MS, epochDay, instantOfLocal, type Zone } from "@/lib/sla/zone";

/** An instant of a log: epoch ms, and the nanoseconds past it, which only tell what came first. */
export type LogTime = { ok: true; at: number; nanos: number };
export type TimeFault = "time_empty" | "time_unreadable" | "time_out_of_range";

const form =
  /^([+-]?\d{4,6})([-/])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * Reads "2010-12-22T06:35:14.000000", "2010/12/22 06:35:14.123", with or without Z or an offset; years 1 to 9999.
 * Without one it is the wall clock of `zone`: an ambiguous time is the earlier, a missing one moves forward.
 */
export function readLogTime(text: string, zone: Zone): LogTime | { ok: false; fault: TimeFault } {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, fault: "time_empty" };
  const parts = form.exec(trimmed);
  if (!parts) return { ok: false, fault: "time_unreadable" };
  const [, yearText = "", , month, date, hour = "0", minute = "0", second = "0", fraction = "", offset] =
    parts;
  const year = Number(yearText);
  const day = epochDay(year, Number(month), Number(date));
  const timeMs = timeOfDayMs(Number(hour), Number(minute), Number(second));
  const offsetMs = offset === undefined ? null : offsetOf(offset);
  if (day === null || timeMs === null || Number.isNaN(offsetMs))
    return { ok: false, fault: "time_unreadable" };
  if (year < 1 || year > 9999) return { ok: false, fault: "time_out_of_range" };
  const nanos = Number(fraction.slice(0, 9).padEnd(9, "0"));
  const local = day * DAY_MS + timeMs + Math.floor(nanos / 1e6);
  const at = offsetMs === null ? instantOfLocal(zone, local) : local - offsetMs;
  return { ok: true, at, nanos: nanos % 1e6 };
}

/** A leap second is the last ordinary one. */
function timeOfDayMs(hour: number, minute: number, second: number): number | null {
  if (hour > 23 || minute > 59 || second > 60) return null;
  return (hour * 3600 + minute * 60 + Math.min(second, 59)) * 1000;
}

function offsetOf(text: string): number {
  if (text === "Z" || text === "z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", "") || "0");
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (hours * 60 + minutes) * 60_000 * (text.startsWith("-") ? -1 : 1);
}
