import { Temporal } from "temporal-polyfill";

export const DAY_MS = 86_400_000;
/** Zones and calendars are worked out in chunks of this length, counted from the epoch, when first asked for. */
export const CHUNK_MS = 256 * DAY_MS;
/** The last instant (and, negated, the first) a computer's calendar can name, epoch ms. */
export const LAST_INSTANT = 8.64e15;

/** A stretch of time, half-open, in which the zone keeps one offset. Wall-clock ms = instant + offsetMs. */
export type Segment = { start: number; end: number; offsetMs: number };

/** The offsets of an IANA zone, known as far as they were asked for. */
export type Zone = { name: string; chunks: Map<number, readonly Segment[]> };

const zones = new Map<string, Zone>();

/** Whether `name` is a zone this computer knows. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone by its IANA name; ask `isZone` first, an unknown one throws RangeError when used. */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const zone = { name, chunks: new Map<number, readonly Segment[]>() };
  zones.set(name, zone);
  return zone;
}

/** The stretches of constant offset in chunk `index`, in order, without gaps. */
export function segmentsOf(zone: Zone, index: number): readonly Segment[] {
  const known = zone.chunks.get(index);
  if (known) return known;
  const segments: Segment[] = [];
  const last = Math.min((index + 1) * CHUNK_MS, LAST_INSTANT);
  let start = Math.max(index * CHUNK_MS, -LAST_INSTANT);
  let local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone.name);
  while (start < last) {
    const next = local.getTimeZoneTransition("next");
    const end = next ? Math.min(next.epochMilliseconds, last) : last;
    segments.push({ start, end, offsetMs: Math.round(local.offsetNanoseconds / 1e6) });
    if (next) local = next;
    start = end;
  }
  zone.chunks.set(index, segments);
  return segments;
}

/** Offset of the zone's wall clock from UTC at an instant, ms. */
export function offsetAt(zone: Zone, at: number): number {
  const instant = Math.max(-LAST_INSTANT, Math.min(at, LAST_INSTANT - 1));
  const segments = segmentsOf(zone, Math.floor(instant / CHUNK_MS));
  let offsetMs = 0;
  for (const segment of segments) if (segment.start <= instant) offsetMs = segment.offsetMs;
  return offsetMs;
}

/**
 * The instant at which the zone's wall clock shows `localMs` (ms since 1970-01-01 00:00 on that clock).
 * A time the clock shows twice is the earlier one; a time it skips moves forward by what was skipped.
 */
export function instantOfLocal(zone: Zone, localMs: number): number {
  const before = offsetAt(zone, localMs - DAY_MS);
  const after = offsetAt(zone, localMs + DAY_MS);
  if (before === after) return localMs - before;
  const readings = [localMs - before, localMs - after].filter((at) => at + offsetAt(zone, at) === localMs);
  return readings.length > 0 ? Math.min(...readings) : localMs - before;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar; null when there is no such date. */
export function epochDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
