import { describe, expect, it } from "vitest";
import { dueSteps, elapsedAt, foldClocks, judge, remainingMs } from "@/lib/sla/clock";
import type { SlaFact } from "@/lib/sla/facts";
import type { SlaMetric } from "@/prisma/generated/enums";
import {
  answered,
  asked,
  askedThird,
  calendarOf,
  clock,
  closed,
  history,
  MINUTE,
  released,
  resolved,
  taken,
  terms,
  when,
} from "./history";

const judged = (facts: SlaFact[], metric: SlaMetric, at: string, cycle = 1) => {
  const found = clock(facts, metric, cycle);
  return judge(found, calendarOf(found.calendarVersionId), when(at));
};
const minutes = (facts: SlaFact[], metric: SlaMetric, at: string, cycle = 1) => {
  const found = clock(facts, metric, cycle);
  return elapsedAt(found, calendarOf(found.calendarVersionId), when(at)) / MINUTE;
};

describe("pickup", () => {
  it("runs from the received-at instant while waiting for support", () => {
    const [opened, ...rest] = history("Mon 10:00");
    if (opened?.kind !== "opened") throw new Error("not opened");
    const facts: SlaFact[] = [{ ...opened, receivedAt: when("Mon 09:40") }, ...rest];
    expect(minutes(facts, "PICKUP", "Mon 10:05")).toBe(25);
  });

  it("stops when the ticket is taken", () => {
    const facts = history("Mon 10:00", ["Mon 10:20", taken]);
    expect(clock(facts, "PICKUP")).toMatchObject({
      state: "STOPPED",
      stoppedAt: when("Mon 10:20"),
      dueAt: null,
    });
    expect(minutes(facts, "PICKUP", "Fri 10:00")).toBe(20);
  });

  it("starts a new cycle when the ticket is released", () => {
    const facts = history("Mon 10:00", ["Mon 10:20", taken], ["Mon 11:00", released]);
    expect(minutes(facts, "PICKUP", "Mon 11:10", 2)).toBe(10);
    expect(minutes(facts, "PICKUP", "Mon 11:10", 1)).toBe(20);
  });

  it("starts a new cycle when a reopening leads back to waiting for support", () => {
    const facts = history(
      "Mon 10:00",
      ["Mon 10:20", taken],
      ["Mon 11:00", resolved],
      ["Tue 09:00", released],
    );
    expect(clock(facts, "PICKUP", 2).startedAt).toBe(when("Tue 09:00"));
  });

  it("does not run outside working hours", () => {
    expect(minutes(history("Mon 17:50"), "PICKUP", "Tue 09:10")).toBe(20);
  });
});

describe("first response", () => {
  it("runs until the first public message of an agent", () => {
    const facts = history(
      "Mon 10:00",
      ["Mon 10:20", taken],
      ["Mon 11:00", answered],
      ["Mon 12:00", answered],
    );
    expect(clock(facts, "FIRST_RESPONSE").stoppedAt).toBe(when("Mon 11:00"));
    expect(minutes(facts, "FIRST_RESPONSE", "Fri 10:00")).toBe(60);
  });

  it("does not start again at a reopening", () => {
    const facts = history(
      "Mon 10:00",
      ["Mon 11:00", answered],
      ["Mon 12:00", resolved],
      ["Mon 13:00", taken],
    );
    expect(clock(facts, "FIRST_RESPONSE").state).toBe("STOPPED");
    expect(foldClocks(facts, terms).filter(({ metric }) => metric === "FIRST_RESPONSE")).toHaveLength(1);
  });

  it("stops without an answer when the request is withdrawn", () => {
    const facts = history("Mon 10:00", ["Mon 10:30", closed]);
    expect(clock(facts, "FIRST_RESPONSE").stoppedAt).toBe(when("Mon 10:30"));
  });
});

describe("resolution", () => {
  it("is paused while waiting for the customer, and a reply resumes it", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", taken], ["Mon 12:00", asked], ["Tue 12:00", taken]);
    expect(minutes(facts, "RESOLUTION", "Tue 13:00")).toBe(240);
    expect(clock(facts.slice(0, 3), "RESOLUTION")).toMatchObject({
      state: "PAUSED",
      runningSince: null,
      dueAt: null,
    });
  });

  it("keeps one continuous pause from waiting to waiting", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", taken], ["Mon 12:00", asked], ["Mon 13:00", askedThird]);
    expect(minutes(facts, "RESOLUTION", "Fri 13:00")).toBe(180);
  });

  it("is resumed by a reopening with the resolved gap not counted", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", taken], ["Mon 11:00", resolved], ["Thu 11:00", taken]);
    expect(clock(facts, "RESOLUTION")).toMatchObject({ cycle: 1, state: "RUNNING", stoppedAt: null });
    expect(minutes(facts, "RESOLUTION", "Thu 12:00")).toBe(180);
  });

  it("stays stopped at its resolution when the ticket is closed later", () => {
    const facts = history("Mon 09:00", ["Mon 11:00", resolved], ["Fri 11:00", closed]);
    expect(clock(facts, "RESOLUTION").stoppedAt).toBe(when("Mon 11:00"));
  });

  it("never adds wall-clock pauses to the deadline: due is counted in working time", () => {
    const facts = history("Mon 17:00", ["Mon 17:30", asked], ["Wed 08:00", taken]);
    expect(clock(facts, "RESOLUTION").dueAt).toBe(when("Fri 14:30"));
  });

  it("counts around the clock for a critical ticket", () => {
    const facts = history("Mon 17:00", ["Mon 17:00", { kind: "priority", priority: "CRITICAL" }]);
    expect(clock(facts, "RESOLUTION").dueAt).toBe(when("Mon 21:00"));
  });
});

describe("the customer's answer", () => {
  it("runs while waiting for the customer, a new cycle each time", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", asked], ["Mon 11:00", taken], ["Tue 09:00", asked]);
    expect(minutes(facts, "CUSTOMER_RESPONSE", "Tue 10:00", 1)).toBe(60);
    expect(clock(facts, "CUSTOMER_RESPONSE", 2)).toMatchObject({
      startedAt: when("Tue 09:00"),
      dueAt: when("Thu 18:00"),
    });
  });

  it("is stopped, not paused, when a third party is asked instead", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", asked], ["Mon 11:00", askedThird]);
    expect(clock(facts, "CUSTOMER_RESPONSE").state).toBe("STOPPED");
  });
});

describe("the verdict", () => {
  it("is met when elapsed equals the target to the millisecond, breached one millisecond later", () => {
    const facts = history("Mon 10:00");
    const pickup = clock(facts, "PICKUP");
    const calendar = calendarOf(pickup.calendarVersionId);
    expect(judge(pickup, calendar, when("Mon 10:30"))).toBe("RUNNING");
    expect(judge(pickup, calendar, when("Mon 10:30") + 1)).toBe("BREACHED");
    expect(judged(history("Mon 10:00", ["Mon 10:30", taken]), "PICKUP", "Fri 10:00")).toBe("MET");
  });

  it("of a stopped clock is by its elapsed time, whenever the sweep looks", () => {
    const late = clock(history("Mon 10:00", ["Mon 10:45", taken]), "PICKUP");
    expect(late).toMatchObject({ breachedAt: when("Mon 10:30"), sweepAt: when("Mon 10:30") });
    expect(dueSteps(late, calendarOf("support"), when("Fri 10:00"))).toEqual([
      { kind: "breached", metric: "PICKUP", cycle: 1, dueAt: when("Mon 10:30") },
    ]);
  });

  it("waits for working time when the target is reached at closing time", () => {
    const pickup = clock(history("Mon 17:30"), "PICKUP");
    const warned = clock(
      [...history("Mon 17:30", ["Mon 17:45", { kind: "warned", metric: "PICKUP", cycle: 1 }])],
      "PICKUP",
    );
    expect(pickup.dueAt).toBe(when("Mon 18:00"));
    expect(warned.sweepAt).toBe(when("Tue 09:00") + 1);
    expect(judge(pickup, calendarOf("support"), when("Tue 09:00"))).toBe("RUNNING");
    expect(remainingMs(pickup, calendarOf("support"), when("Tue 09:10"))).toBe(-10 * MINUTE);
  });

  it("dates a breach at closing time even when a pause lay between reaching and exceeding the target", () => {
    const facts = history(
      "Mon 09:00",
      ["Mon 09:00", { kind: "priority", priority: "HIGH" }],
      ["Mon 17:00", asked],
      ["Tue 09:00", taken],
      ["Tue 10:00", resolved],
    );
    expect(clock(facts, "RESOLUTION").breachedAt).toBe(when("Mon 17:00"));
  });
});
