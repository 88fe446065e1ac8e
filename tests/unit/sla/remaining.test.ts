import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { remainingAt, standsUntil } from "@/components/sla/remaining";
import { compileCalendar, elapsedBetween, instantAfter, windowsBetween } from "@/lib/sla/calendar";

const HOUR = 3_600_000;
const MONDAY_NINE = Date.UTC(2026, 2, 9, 7, 0);
const office: [string, string][] = [["09:00", "18:00"]];
const calendar = compileCalendar({
  zone: "Europe/Bucharest",
  week: { mon: office, tue: office, wed: office, thu: office, fri: office },
});

describe("the countdown", () => {
  test("stands still between two stretches and goes on in the next", () => {
    const windows = [
      [0, 10],
      [100, 130],
    ] as const;
    const at = [0, 4, 10, 50, 100, 101, 130, 999];
    expect(at.map((now) => remainingAt({ remainingMs: 40, windows }, now))).toEqual([
      40, 36, 30, 30, 30, 29, 0, 0,
    ]);
  });

  test("says when it goes on while it stands between two stretches, and nothing while it runs", () => {
    const clock = {
      remainingMs: 40,
      windows: [
        [20, 30],
        [100, 130],
      ],
    } as const;
    const at = [0, 20, 29, 30, 99, 100, 130];
    expect(at.map((now) => standsUntil(clock, now))).toEqual([20, null, null, 100, 100, null, null]);
  });

  test("of a clock longer than the stretches a page is given loses only what has gone by", () => {
    const clock = { remainingMs: 100, windows: [[0, 10]] } as const;
    expect([0, 4, 10, 500].map((now) => remainingAt(clock, now))).toEqual([100, 96, 90, 90]);
  });

  test("shows at any instant, seen every second or after any sleep, what the server would count", () => {
    const weeks = fc.integer({ min: 0, max: 14 * 24 * HOUR });
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 40 * HOUR }), weeks, (start, targetMs, later) => {
        const rendered = MONDAY_NINE + start;
        const dueAt = instantAfter(calendar, rendered, targetMs);
        const windows = windowsBetween(calendar, rendered, dueAt);
        const now = rendered + later;
        const left = Math.max(0, targetMs - elapsedBetween(calendar, rendered, now));
        expect(remainingAt({ remainingMs: targetMs, windows }, now)).toBe(left);
      }),
    );
  });
});
