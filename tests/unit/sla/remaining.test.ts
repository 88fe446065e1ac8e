import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { remainingAt, standsUntil } from "@/components/sla/remaining";
import { compileCalendar, elapsedBetween, instantAfter } from "@/lib/sla/calendar";
import { stretchesAhead } from "@/lib/sla/stretches";

const HOUR = 3_600_000;
const MONDAY_NINE = Date.UTC(2026, 2, 9, 7, 0);
const office: [string, string][] = [["09:00", "18:00"]];
const calendar = compileCalendar({
  zone: "Europe/Bucharest",
  week: { mon: office, tue: office, wed: office, thu: office, fri: office },
});

describe("the stretches ahead of a clock", () => {
  const SIX_PM = MONDAY_NINE + 9 * HOUR;
  const running = { dueAt: SIX_PM, remainingMs: HOUR };

  test("reach into the next working time, so that what is due as the hours end stands until then", () => {
    const tuesday = MONDAY_NINE + 24 * HOUR;
    const next = [tuesday, tuesday + 1];
    const from = (now: number, remainingMs: number) =>
      stretchesAhead(calendar, now, { ...running, remainingMs }, 9);
    expect(from(SIX_PM - HOUR, HOUR)).toEqual([[SIX_PM - HOUR, SIX_PM], next]);
    expect(from(SIX_PM + HOUR, 0)).toEqual([next]);
  });

  test("end a moment past the due instant within the hours, are as many as asked for, and none once it is late", () => {
    const noon = MONDAY_NINE + 3 * HOUR;
    expect(stretchesAhead(calendar, MONDAY_NINE, { dueAt: noon, remainingMs: 3 * HOUR }, 9)).toEqual([
      [MONDAY_NINE, noon + 1],
    ]);
    expect(stretchesAhead(calendar, MONDAY_NINE, running, 1)).toHaveLength(1);
    expect(stretchesAhead(calendar, SIX_PM + HOUR, { ...running, remainingMs: -1 }, 9)).toEqual([]);
    expect(stretchesAhead(calendar, SIX_PM, { dueAt: null, remainingMs: HOUR }, 9)).toEqual([]);
  });
});

describe("the countdown", () => {
  test("stands still between two stretches and goes on in the next", () => {
    const windows = [
      [0, 10],
      [100, 130],
    ] as const;
    const at = [0, 4, 10, 50, 100, 101, 130, 999];
    expect(at.map((now) => remainingAt({ remainingMs: 40, asOf: 0, windows }, now))).toEqual([
      40, 36, 30, 30, 30, 29, 0, 0,
    ]);
  });

  test("says when it goes on while it stands between two stretches, and nothing while it runs", () => {
    const clock = {
      remainingMs: 40,
      asOf: 0,
      windows: [
        [20, 30],
        [100, 130],
      ],
    } as const;
    const at = [0, 20, 29, 30, 99, 100, 130];
    expect(at.map((now) => standsUntil(clock, now))).toEqual([20, null, null, 100, 100, null, null]);
  });

  test("runs at the instant it was rendered, although that is read in whole seconds or by a slow clock", () => {
    const clock = { remainingMs: 40, asOf: 1_456, windows: [[1_456, 9_000]] } as const;
    expect([0, 1_000, 1_456, 2_000].map((now) => standsUntil(clock, now))).toEqual([null, null, null, null]);
  });

  test("of a clock longer than the stretches a page is given loses only what has gone by", () => {
    const clock = { remainingMs: 100, asOf: 0, windows: [[0, 10]] } as const;
    expect([0, 4, 10, 500].map((now) => remainingAt(clock, now))).toEqual([100, 96, 90, 90]);
  });

  test("shows at any instant, seen every second or after any sleep, what the server would count", () => {
    const weeks = fc.integer({ min: 0, max: 14 * 24 * HOUR });
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 40 * HOUR }), weeks, (start, targetMs, later) => {
        const rendered = MONDAY_NINE + start;
        const dueAt = instantAfter(calendar, rendered, targetMs);
        const windows = stretchesAhead(calendar, rendered, { dueAt, remainingMs: targetMs }, 40);
        const now = rendered + later;
        const left = Math.max(0, targetMs - elapsedBetween(calendar, rendered, now));
        expect(remainingAt({ remainingMs: targetMs, asOf: rendered, windows }, now)).toBe(left);
      }),
    );
  });
});
