import { describe, expect, test } from "vitest";
import { changesOf, type TargetRow, termsWith } from "@/lib/policies/change";
import { compileCalendar } from "@/lib/sla/calendar";
import { foldClocks } from "@/lib/sla/clock";
import { answered, asked, history, MINUTE, resolved, supportHours, taken, terms, when } from "../sla/history";

const HOUR = 60 * MINUTE;
const row = { priority: "NORMAL", warnPercent: 75, calendarVersionId: "support" } as const;
const short: TargetRow[] = [
  { ...row, metric: "PICKUP", targetMinutes: 20 },
  { ...row, metric: "FIRST_RESPONSE", targetMinutes: 240 },
  { ...row, metric: "RESOLUTION", targetMinutes: 480 },
  { ...row, metric: "CUSTOMER_RESPONSE", targetMinutes: 1620 },
];
const withShort = termsWith(terms, "new", short, new Map());

describe("what another policy would do to a ticket", () => {
  test("names only the clocks whose deadline would be another, with both deadlines", () => {
    const facts = history("Mon 09:00", ["Mon 09:10", taken]);
    expect(changesOf(facts, withShort, "new", when("Mon 10:00"))).toEqual([
      {
        metric: "RESOLUTION",
        cycle: 1,
        state: "RUNNING",
        dueBefore: when("Wed 15:00"),
        dueAfter: when("Mon 17:00"),
        leftBefore: 23 * HOUR,
        leftAfter: 7 * HOUR,
        breach: "none",
      },
    ]);
  });

  test("tells a breach that the change itself would make, at the instant of the change, from one there is already", () => {
    const late = history("Mon 09:00", ["Mon 09:10", taken], ["Mon 10:00", answered]);
    expect(changesOf(late, withShort, "new", when("Tue 12:00"))).toMatchObject([
      { metric: "RESOLUTION", breach: "now", dueAfter: when("Tue 12:00"), leftAfter: -4 * HOUR },
    ]);
    expect(changesOf(late, withShort, "new", when("Fri 12:00"))).toMatchObject([{ breach: "before" }]);
  });

  test("says of a paused clock what it has left, and leaves stopped ones alone", () => {
    const paused = history("Mon 09:00", ["Mon 10:00", taken], ["Mon 10:00", answered], ["Mon 11:00", asked]);
    expect(changesOf(paused, withShort, "new", when("Wed 12:00"))).toMatchObject([
      { metric: "RESOLUTION", state: "PAUSED", dueBefore: null, leftBefore: 22 * HOUR, leftAfter: 6 * HOUR },
    ]);
    const done = history("Mon 09:00", ["Mon 10:00", taken], ["Mon 11:00", resolved]);
    expect(changesOf(done, withShort, "new", when("Wed 12:00"))).toEqual([]);
  });

  test("counts by a calendar that is not kept yet, what has elapsed by the old one", () => {
    const tuesdayOff = { ...supportHours, exceptions: [{ date: "2024-03-12", windows: [] }] };
    const calendars = new Map([["draft", compileCalendar(tuesdayOff)]]);
    const targets: TargetRow[] = [
      { ...row, metric: "RESOLUTION", targetMinutes: 1440, calendarVersionId: "draft" },
    ];
    const facts = history("Mon 09:00", ["Mon 09:10", taken], ["Mon 09:20", answered]);
    const [change] = changesOf(facts, termsWith(terms, "new", targets, calendars), "new", when("Mon 12:00"));
    expect(change).toMatchObject({ dueBefore: when("Wed 15:00"), dueAfter: when("Thu 15:00") });
  });

  test("is what the fold makes of the policy once it is applied", () => {
    const facts = history("Mon 09:00", ["Mon 09:10", taken], ["Mon 11:00", asked], ["Tue 10:00", taken]);
    const now = when("Tue 16:30");
    const applied = { kind: "policy", policyVersionId: "new", seq: 9, at: now } as const;
    const clocks = foldClocks([...facts, applied], withShort);
    for (const { metric, cycle, dueAfter } of changesOf(facts, withShort, "new", now))
      expect(clocks.find((clock) => clock.metric === metric && clock.cycle === cycle)?.dueAt).toBe(dueAfter);
  });
});
