import { DAY_MS } from "@/lib/sla/zone";

const MOST_DAYS = 366;

/**
 * Whether nobody can mean that a request came at `receivedAt` (epoch ms) that was recorded at `recordedAt`: a year
 * mistyped would make clocks of decades and ledgers of thousands of days.
 */
export function isTooLongAgo(receivedAt: number, recordedAt: number): boolean {
  return recordedAt - receivedAt > MOST_DAYS * DAY_MS;
}
