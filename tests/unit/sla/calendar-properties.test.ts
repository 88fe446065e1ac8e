import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCalendar, elapsedBetween, instantAfter, isOpenAt, windowsBetween } from "@/lib/sla/calendar";
import { calendarOverStretch, MINUTE, minuteOfStretch, openMinutes } from "./minute-model";

describe("for any calendar", () => {
  it("agrees with a clock watched minute by minute", () => {
    fc.assert(
      fc.property(
        calendarOverStretch,
        minuteOfStretch,
        minuteOfStretch,
        fc.nat(),
        ({ over, definition }, a, b, k) => {
          const calendar = compileCalendar(definition);
          const open = openMinutes(over, definition);
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const counted = open.flatMap((isOpen, minute) =>
            isOpen && minute >= from && minute < to ? [minute] : [],
          );
          const at = (minute: number) => over.start + minute * MINUTE;
          expect(elapsedBetween(calendar, at(from), at(to))).toBe(counted.length * MINUTE);
          expect(isOpenAt(calendar, at(a))).toBe(open[a]);
          const nth = counted[k % Math.max(1, counted.length)];
          if (nth === undefined) return;
          const duration = ((k % counted.length) + 1) * MINUTE;
          expect(instantAfter(calendar, at(from), duration)).toBe(at(nth + 1));
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);

  const instant = fc.integer({ min: Date.parse("1995-01-01"), max: Date.parse("2060-01-01") });

  it("elapsed time is additive and never shrinks", () => {
    fc.assert(
      fc.property(
        calendarOverStretch,
        instant,
        fc.nat(1e11),
        fc.nat(1e11),
        ({ definition }, a, first, second) => {
          const calendar = compileCalendar(definition);
          const [b, c] = [a + first, a + first + second];
          const whole = elapsedBetween(calendar, a, c);
          expect(elapsedBetween(calendar, a, b) + elapsedBetween(calendar, b, c)).toBe(whole);
          expect(elapsedBetween(calendar, a, b)).toBeLessThanOrEqual(whole);
        },
      ),
    );
  }, 60_000);

  it("instantAfter inverts elapsedBetween, and is the earliest instant to do so", () => {
    fc.assert(
      fc.property(
        calendarOverStretch,
        instant,
        fc.integer({ min: 1, max: 1e9 }),
        ({ definition }, from, duration) => {
          const calendar = compileCalendar(definition);
          const at = instantAfter(calendar, from, duration);
          expect(elapsedBetween(calendar, from, at)).toBe(duration);
          expect(elapsedBetween(calendar, from, at - 1)).toBe(duration - 1);
        },
      ),
    );
  }, 60_000);

  it("the windows of a stretch add up to its working time and do not touch", () => {
    fc.assert(
      fc.property(calendarOverStretch, instant, fc.nat(1e10), ({ definition }, from, length) => {
        const calendar = compileCalendar(definition);
        const windows = windowsBetween(calendar, from, from + length);
        const total = windows.reduce((sum, [opens, closes]) => sum + closes - opens, 0);
        expect(total).toBe(elapsedBetween(calendar, from, from + length));
        windows.slice(1).forEach(([opens], at) => {
          expect(opens).toBeGreaterThan(windows[at]?.[1] ?? opens);
        });
      }),
    );
  }, 60_000);
});
