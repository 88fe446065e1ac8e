/** A clock as of the instant a page was rendered: working time left in ms, and the open stretches it will run in. */
export type Running = { remainingMs: number; windows: readonly (readonly [number, number])[] };

/**
 * Working time left at `now` (epoch ms, not before the rendering), ms. What lies beyond the stretches, of which a
 * page is given the next ones only, stands untouched.
 */
export function remainingAt({ remainingMs, windows }: Running, now: number): number {
  const gone = windows.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, now) - from), 0);
  return Math.max(0, remainingMs - gone);
}

/** When the clock goes on if `now` (epoch ms) lies outside working hours; null while it runs or is not known to. */
export function standsUntil({ windows }: Running, now: number): number | null {
  const next = windows.find(([, to]) => to > now);
  return next && next[0] > now ? next[0] : null;
}
