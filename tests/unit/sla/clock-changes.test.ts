import { describe, expect, it } from "vitest";
import { dueSteps, foldClocks, judge } from "@/lib/sla/clock";
import { ledgersOf } from "@/lib/sla/ledger";
import { answered, asked, calendarOf, clock, history, MINUTE, resolved, taken, terms, when } from "./history";

const low = { kind: "priority", priority: "LOW" } as const;
const high = { kind: "priority", priority: "HIGH" } as const;
const warned = { kind: "warned", metric: "PICKUP", cycle: 1 } as const;
const breached = { kind: "breached", metric: "PICKUP", cycle: 1, dueAt: when("Mon 10:30") } as const;
const support = calendarOf("support");

describe("a change of priority or policy", () => {
  it("keeps the elapsed time and swaps the target", () => {
    const before = history("Mon 09:00", ["Mon 10:00", taken], ["Mon 12:00", high]);
    expect(clock(before, "RESOLUTION")).toMatchObject({
      elapsedMs: 180 * MINUTE,
      targetMs: 480 * MINUTE,
      dueAt: when("Mon 17:00"),
    });
  });

  it("breaches at the change when the new target is exceeded already", () => {
    const facts = history("Mon 09:00", ["Tue 10:00", high]);
    expect(clock(facts, "RESOLUTION").breachedAt).toBe(when("Tue 10:00"));
  });

  it("breaches a paused clock at the change too", () => {
    const facts = history("Mon 09:00", ["Mon 18:00", asked], ["Wed 10:00", high]);
    expect(clock(facts, "RESOLUTION")).toMatchObject({ state: "PAUSED", breachedAt: when("Wed 10:00") });
  });

  it("dates the breach at the change when that made elapsed equal the target, though it is exceeded later", () => {
    const facts = history(
      "Mon 09:00",
      ["Mon 17:00", asked],
      ["Tue 10:00", high],
      ["Wed 10:00", taken],
      ["Wed 11:00", resolved],
    );
    expect(clock(facts, "RESOLUTION").breachedAt).toBe(when("Tue 10:00"));
  });

  it("never erases a past breach, written or not", () => {
    const facts = history("Mon 09:00", ["Mon 09:00", high], ["Tue 10:00", low]);
    expect(clock(facts, "RESOLUTION")).toMatchObject({
      breachedAt: when("Mon 17:00"),
      targetMs: 2400 * MINUTE,
    });
    expect(judge(clock(facts, "RESOLUTION"), support, when("Tue 10:00"))).toBe("BREACHED");
  });

  it("leaves a stopped clock as it was judged, and reaches it when it is reopened", () => {
    const facts = history("Mon 09:00", ["Tue 12:00", resolved], ["Tue 13:00", high]);
    expect(judge(clock(facts, "RESOLUTION"), support, when("Fri 09:00"))).toBe("MET");
    const reopened = [
      ...facts,
      { kind: "status", status: "IN_PROGRESS", seq: 4, at: when("Wed 09:00") } as const,
    ];
    expect(clock(reopened, "RESOLUTION").breachedAt).toBe(when("Wed 09:00"));
  });

  it("takes an applied policy's targets", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", { kind: "policy", policyVersionId: "p2" }]);
    expect(clock(facts, "RESOLUTION")).toMatchObject({ targetMs: 720 * MINUTE, elapsedMs: 60 * MINUTE });
  });

  it("of a calendar, made as a new version, leaves past clocks and verdicts alone", () => {
    const facts = history("Mon 09:00", ["Mon 10:00", taken], ["Wed 10:00", resolved]);
    const edited = { ...terms, calendarOf: (id: string) => calendarOf(id === "support 2" ? "always" : id) };
    expect(foldClocks(facts, edited)).toEqual(foldClocks(facts, terms));
  });
});

describe("warning and breach", () => {
  it("the warning is due at half of the pickup target, at three quarters of the others", () => {
    const facts = history("Mon 09:00");
    expect(clock(facts, "PICKUP").sweepAt).toBe(when("Mon 09:15"));
    expect(clock(facts, "FIRST_RESPONSE").sweepAt).toBe(when("Mon 12:00"));
  });

  it("the warning is written once; then the breach is looked for a millisecond past the target", () => {
    const facts = history("Mon 10:00", ["Mon 10:16", warned]);
    expect(clock(facts, "PICKUP")).toMatchObject({
      warnedAt: when("Mon 10:16"),
      sweepAt: when("Mon 10:30") + 1,
    });
    expect(dueSteps(clock(facts, "PICKUP"), support, when("Mon 10:30"))).toEqual([]);
  });

  it("the breach is written once and nothing after it", () => {
    const facts = history("Mon 10:00", ["Mon 10:31", breached], ["Mon 10:40", taken]);
    expect(clock(facts, "PICKUP")).toMatchObject({ breachedAt: when("Mon 10:30"), sweepAt: null });
  });

  it("a breach that was written stays when the clock turns out within its target", () => {
    const outage = {
      kind: "correction",
      metric: "PICKUP",
      from: when("Mon 10:00"),
      to: when("Mon 11:00"),
    } as const;
    const facts = history(
      "Mon 10:00",
      ["Mon 10:31", breached],
      ["Mon 10:40", taken],
      ["Tue 09:00", { ...outage, reason: "x" }],
    );
    expect(clock(facts, "PICKUP")).toMatchObject({
      elapsedMs: 0,
      breachedAt: when("Mon 10:30"),
      sweepAt: null,
    });
  });

  it("the warning is passed over when the breach has come", () => {
    const [step, ...rest] = dueSteps(clock(history("Mon 10:00"), "PICKUP"), support, when("Mon 11:00"));
    expect([step?.kind, rest]).toEqual(["breached", []]);
  });

  it("the warning is left alone while the clock is paused, and due again when it resumes", () => {
    const facts = history("Mon 09:00", ["Tue 18:00", asked]);
    expect(clock(facts, "RESOLUTION").sweepAt).toBeNull();
    const resumed = [
      ...facts,
      { kind: "status", status: "IN_PROGRESS", seq: 3, at: when("Thu 10:00") } as const,
    ];
    expect(clock(resumed, "RESOLUTION").sweepAt).toBe(when("Thu 10:00"));
  });

  it("an answer in time leaves nothing to write", () => {
    expect(clock(history("Mon 09:00", ["Mon 09:30", answered]), "FIRST_RESPONSE").sweepAt).toBeNull();
  });
});

describe("a correction", () => {
  const outage = { kind: "correction", metric: "RESOLUTION", reason: "outage" } as const;

  it("takes the corrected time out of a running clock and moves its due instant", () => {
    const correction = { ...outage, from: when("Mon 10:00"), to: when("Mon 12:00") };
    const facts = history("Mon 09:00", ["Mon 09:00", high], ["Mon 13:00", correction]);
    expect(clock(facts, "RESOLUTION")).toMatchObject({ elapsedMs: 120 * MINUTE, dueAt: when("Tue 10:00") });
  });

  it("counts overlapping corrections once", () => {
    const first = { ...outage, from: when("Mon 10:00"), to: when("Mon 12:00") };
    const second = { ...outage, from: when("Mon 11:00"), to: when("Mon 13:00") };
    const facts = history("Mon 09:00", ["Mon 14:00", first], ["Mon 14:30", second], ["Mon 15:00", resolved]);
    expect(clock(facts, "RESOLUTION").elapsedMs).toBe(180 * MINUTE);
  });

  it("reaches no further than the instant it is recorded, and takes nothing from pauses", () => {
    const correction = { ...outage, from: when("Mon 10:00"), to: when("Fri 12:00") };
    const facts = history("Mon 09:00", ["Mon 11:00", asked], ["Mon 12:00", taken], ["Mon 13:00", correction]);
    const [ledger] = ledgersOf(facts, terms, when("Mon 14:00")).filter(
      ({ metric }) => metric === "RESOLUTION",
    );
    expect(ledger).toMatchObject({ countedMs: 120 * MINUTE, takenOutMs: 120 * MINUTE });
  });
});
