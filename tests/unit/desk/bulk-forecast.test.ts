import { expect, test } from "vitest";
import { changedFew, forecast, namedTickets } from "@/app/desk/bulk-forecast";

test("only those whose status allows it are counted; the others stand by status", () => {
  const chosen = [
    { number: 1, status: "IN_PROGRESS" },
    { number: 2, status: "CLOSED" },
    { number: 3, status: "WAITING_SUPPORT" },
    { number: 4, status: "CLOSED" },
  ] as const;
  expect(forecast(chosen, ["CLOSED", "WAITING_SUPPORT", "RESOLVED"])).toEqual({
    can: 1,
    because: [
      { status: "CLOSED", numbers: [2, 4] },
      { status: "WAITING_SUPPORT", numbers: [3] },
    ],
  });
  expect(forecast(chosen, [])).toEqual({ can: 4, because: [] });
});

test("few tickets are named, of many the first five and how many more", () => {
  expect(namedTickets([12, 15], "și încă {count}")).toBe("#12, #15");
  expect(namedTickets([1, 2, 3, 4, 5, 6, 7], "și încă {count}")).toBe("#1, #2, #3, #4, #5 și încă 2");
  expect(changedFew([12, 15])).toBe("{changed} (#12, #15)");
  expect(changedFew([])).toBe("{changed}");
  expect(changedFew([1, 2, 3, 4, 5, 6])).toBe("{changed}");
});
