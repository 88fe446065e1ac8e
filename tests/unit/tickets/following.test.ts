import { expect, test } from "vitest";
import { following } from "@/lib/tickets/following";

const cases = [
  { name: "the next one as he saw them", number: 2, seen: [1, 2, 3], now: [1, 2, 3], next: 3 },
  {
    name: "the next one too when this one has left the view",
    number: 2,
    seen: [1, 2, 3],
    now: [1, 3],
    next: 3,
  },
  { name: "the next that stands there still", number: 1, seen: [1, 2, 3, 4], now: [1, 4], next: 4 },
  { name: "his order, however they stand by now", number: 1, seen: [1, 2, 3], now: [3, 2, 1], next: 2 },
  { name: "what has come since, behind all he saw", number: 3, seen: [1, 2, 3], now: [4, 1, 2], next: 4 },
  { name: "the top, when nothing is left behind it", number: 3, seen: [1, 2, 3], now: [1, 2], next: 1 },
  { name: "the top, from a ticket that is not of this list", number: 9, seen: [1, 2], now: [2, 1], next: 1 },
  { name: "nothing, when it was the last one there", number: 3, seen: [1, 2, 3], now: [3], next: null },
  { name: "whatever stands there, when nothing is remembered", number: 9, seen: [], now: [5, 6], next: 5 },
];

test.each(cases)("an agent goes on to $name", ({ number, seen, now, next }) => {
  expect(following(number, seen, now).next).toBe(next);
});

test("the order goes on with what has come since, so that he goes on from there too", () => {
  const { next, order } = following(2, [1, 2], [4, 1, 5]);
  expect({ next, order }).toEqual({ next: 4, order: [1, 2, 4, 5] });
  expect(following(4, order, [5, 1]).next).toBe(5);
});
