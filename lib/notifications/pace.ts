import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** Longest time this process stands still when the provider asks for a pause; the mail itself waits as long as asked. */
const LONGEST_HOLD_MS = 15 * 60_000;

/**
 * Keeps the mails of this process apart, so that a provider's rate limit is kept. `turn` waits for the next turn, or
 * answers false at once, leaving it to others, when that comes after `latest`. `freeAt` is when the next turn comes.
 * Instants by performance.now().
 */
export type Pace = {
  turn: (latest: number) => Promise<boolean>;
  hold: (ms: number) => void;
  freeAt: () => number;
};

/** A pace of one mail each `minIntervalMs`. */
export function paceOf(minIntervalMs: number): Pace {
  let freeAt = 0;
  return {
    turn: async (latest) => {
      const now = performance.now();
      const mine = Math.max(now, freeAt);
      if (mine > latest) return false;
      freeAt = mine + minIntervalMs;
      if (mine > now) await sleep(mine - now);
      return true;
    },
    hold: (ms) => {
      freeAt = Math.max(freeAt, performance.now() + Math.min(ms, LONGEST_HOLD_MS));
    },
    freeAt: () => freeAt,
  };
}
