import fc from "fast-check";
import { expect, test } from "vitest";
import { mayChangeRating, ratingFinalAt } from "@/lib/feedback/window";

test("a rating may be changed for exactly seven days from when it was given", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.integer({ min: 0 }), (givenAt, later) => {
      const days = later / (24 * 60 * 60 * 1000);
      expect(mayChangeRating(givenAt, givenAt + later)).toBe(days < 7);
    }),
  );
  expect(mayChangeRating(0, ratingFinalAt(0))).toBe(false);
});
