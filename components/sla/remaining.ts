/** A clock as of an instant: working time left in ms, and the open stretches from then on in which it will run. */
export type Running = {
  remainingMs: number;
  asOf: number;
  windows: readonly (readonly [number, number])[];
};

/**
 * Working time left at `now` (epoch ms, not before the rendering), ms. What lies beyond the stretches, of which a
 * page is given the next ones only, stands untouched.
 */
export function remainingAt({ remainingMs, windows }: Running, now: number): number {
  const gone = windows.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, now) - from), 0);
  return Math.max(0, remainingMs - gone);
}

/**
 * When the clock goes on if `now` (epoch ms) lies outside working hours; null while it runs or is not known to. A `now`
 * before the rendering, as whole seconds and slow browsers have it, is taken for the instant of it.
 */
export function standsUntil({ asOf, windows }: Running, now: number): number | null {
  const at = Math.max(asOf, now);
  const next = windows.find(([, to]) => to > at);
  return next && next[0] > at ? next[0] : null;
}
