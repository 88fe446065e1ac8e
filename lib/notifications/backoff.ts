const FIRST_MS = 30_000;
const LONGEST_MS = 6 * 60 * 60_000;

/** Tries after which a mail is given up as dead: about two days. */
export const MOST_ATTEMPTS = 16;

/**
 * How long to wait after the `attempt`-th failed try (1, 2 …), in ms: doubling, never before what the provider
 * asked for. `chance` in [0, 1) spreads the tries of many mails.
 */
export function backoffMs(attempt: number, retryAfterMs: number, chance: number): number {
  const full = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  const spread = full / 2 + (full / 2) * chance;
  return Math.round(Math.max(spread, retryAfterMs * (1 + chance / 10)));
}
