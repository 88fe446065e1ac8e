import { type Calendar, findInstantAfter, windowsBetween } from "./calendar";

/**
 * The open stretches from `now` on by which a page counts a running clock down, at most `atMost`; none once it is late.
 * They reach into the first working time past `dueAt`: what falls due as the hours end is late only when they begin
 * again, and stands until then. Instants in epoch ms, `remainingMs` in working time.
 */
export function stretchesAhead(
  calendar: Calendar,
  now: number,
  { dueAt, remainingMs }: { dueAt: number | null; remainingMs: number },
  atMost: number,
): [number, number][] {
  if (dueAt === null || remainingMs < 0) return [];
  const late = findInstantAfter(calendar, Math.max(now, dueAt), 1) ?? dueAt;
  return windowsBetween(calendar, now, late).slice(0, atMost);
}
