import { Temporal } from "temporal-polyfill";

/**
 * The instant (epoch ms) of a wall-clock time such as "2026-05-12T14:05" in an IANA zone.
 * An ambiguous time is the earlier instant, a missing one moves forward. Throws on malformed text.
 */
export function instantOfLocal(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" })
    .epochMilliseconds;
}

/** The wall-clock time of an instant in a zone, as a datetime-local field wants it (minutes). */
export function localOfInstant(atMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}
