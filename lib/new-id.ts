import "server-only";
import { randomBytes } from "node:crypto";

/** Of 26 bits: ids of one instant sort in the order they were given out. */
const COUNTS = 0x400_0000;
let count = 0;

/** A UUIDv7 of the instant `at` (epoch ms), for rows written many at a time. */
export function newId(at: number): string {
  count = (count + 1) % COUNTS;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(at), 0, 6);
  bytes.writeUInt16BE(0x7000 | (count >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (count & 0x3fff), 8);
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join("-");
}
