import "server-only";
import { randomUUID } from "node:crypto";

/** Of 26 bits: ids of one instant sort in the order they were given out. */
const COUNTS = 0x400_0000;
let count = 0;

/** A UUIDv7 of the instant `at` (epoch ms), for rows written many at a time. */
export function newId(at: number): string {
  count = (count + 1) % COUNTS;
  const instant = hex(Math.floor(at), 12);
  const [high, low] = [hex(0x7000 | (count >>> 14), 4), hex(0x8000 | (count & 0x3fff), 4)];
  // Of a random UUID the last 48 bits are drawn for us, many at a time.
  return `${instant.slice(0, 8)}-${instant.slice(8)}-${high}-${low}-${randomUUID().slice(24)}`;
}

/** The lowest UUIDv7 of the instant `at` (epoch ms): whatever was made later has a higher one. */
export function firstIdOf(at: number): string {
  const instant = hex(Math.max(0, Math.floor(at)), 12);
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7000-8000-000000000000`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
