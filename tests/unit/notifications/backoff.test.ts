import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs, MOST_ATTEMPTS } from "@/lib/notifications/backoff";

const attempt = fc.integer({ min: 1, max: MOST_ATTEMPTS });
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true });

test("a mail is never tried before the provider wants it", () => {
  fc.assert(
    fc.property(attempt, fc.integer({ min: 0, max: 86_400_000 }), chance, (n, retryAfter, c) => {
      expect(backoffMs(n, retryAfter, c)).toBeGreaterThanOrEqual(retryAfter);
    }),
  );
});

test("each wait is at least as long as half the doubled one and at most six hours", () => {
  fc.assert(
    fc.property(attempt, chance, (n, c) => {
      const wait = backoffMs(n, 0, c);
      expect(wait).toBeGreaterThanOrEqual(Math.min(15_000 * 2 ** (n - 1), 3 * 3_600_000));
      expect(wait).toBeLessThanOrEqual(6 * 3_600_000);
    }),
  );
});

test("many mails that failed together do not come back together", () => {
  expect(backoffMs(3, 0, 0)).toBeLessThan(backoffMs(3, 0, 0.9));
});
