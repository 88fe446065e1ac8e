import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SlaFact } from "@/lib/sla/facts";
import { ledgersOf } from "@/lib/sla/ledger";
import { asked, clock, history, MINUTE, released, taken, terms, when } from "./history";

describe("a request that came at another instant than was recorded", () => {
  const outageOf = (from: number, to: number) =>
    ({ kind: "correction", metric: "RESOLUTION", from, to, reason: "outage" }) as const;
  const outage = (from: string, to: string) => outageOf(when(from), when(to));
  const came = (at: string) => ({ kind: "received", receivedAt: when(at) }) as const;

  it("counts from when it came, and the ledger tells what that added", () => {
    const facts = history("Mon 10:00", ["Mon 10:10", taken], ["Mon 11:00", came("Mon 09:30")]);
    expect(clock(facts, "PICKUP")).toMatchObject({ startedAt: when("Mon 09:30"), elapsedMs: 40 * MINUTE });
    const ledger = ledgersOf(facts, terms, when("Mon 11:00")).find(({ metric }) => metric === "RESOLUTION");
    expect(ledger).toMatchObject({ countedMs: 90 * MINUTE, addedMs: 30 * MINUTE, takenOutMs: 0 });
    expect(ledger?.rows[0]).toMatchObject({ reason: "received_earlier", seq: 3, to: when("Mon 10:00") });
  });

  it("takes out what was counted before it came", () => {
    const facts = history("Mon 10:00", ["Mon 11:00", taken], ["Mon 12:00", came("Mon 10:45")]);
    expect(clock(facts, "PICKUP")).toMatchObject({ startedAt: when("Mon 10:00"), elapsedMs: 15 * MINUTE });
    const [pickup] = ledgersOf(facts, terms, when("Mon 12:00"));
    expect(pickup).toMatchObject({ countedMs: 15 * MINUTE, takenOutMs: 45 * MINUTE, addedMs: 0 });
  });

  it("breaches by the correction what is late because of it, and moves the due instant of what runs", () => {
    const facts = history("Mon 10:00", ["Mon 10:20", taken], ["Mon 13:00", came("Mon 09:30")]);
    expect(clock(facts, "PICKUP")).toMatchObject({ breachedAt: when("Mon 13:00"), elapsedMs: 50 * MINUTE });
    expect(clock(facts, "FIRST_RESPONSE").dueAt).toBe(when("Mon 13:30"));
  });

  it("is left in its target to the millisecond", () => {
    const facts = history("Mon 10:00", ["Mon 10:20", taken], ["Mon 13:00", came("Mon 09:50")]);
    expect(clock(facts, "PICKUP")).toMatchObject({ elapsedMs: 30 * MINUTE, breachedAt: null, sweepAt: null });
  });

  it("loses what an outage took out of the time a late call put in, partly or wholly", () => {
    const facts = history(
      "Mon 11:00",
      ["Mon 15:00", came("Mon 09:00")],
      ["Mon 15:10", outage("Mon 10:00", "Mon 12:00")],
    );
    const ledger = ledgersOf(facts, terms, when("Mon 15:10")).find(({ metric }) => metric === "RESOLUTION");
    expect(ledger).toMatchObject({
      countedMs: 250 * MINUTE,
      addedMs: 120 * MINUTE,
      takenOutMs: 120 * MINUTE,
    });
    expect(ledger?.rows.map(({ reason, from }) => [reason, from])).toEqual([
      ["received_earlier", when("Mon 09:00")],
      ["corrected", when("Mon 10:00")],
      ["corrected", when("Mon 11:00")],
      ["running", when("Mon 12:00")],
    ]);
  });

  it("keeps an outage out when the call's time is said anew", () => {
    const facts = history(
      "Mon 11:00",
      ["Mon 15:00", came("Mon 13:00")],
      ["Mon 15:10", outage("Mon 12:00", "Mon 14:00")],
      ["Mon 15:20", came("Mon 10:00")],
    );
    expect(clock(facts, "RESOLUTION").elapsedMs).toBe((60 + 60 + 80) * MINUTE);
  });

  it("counts the same in whichever order outages and calls are told", () => {
    const minute = fc.integer({ min: 0, max: 8 * 60 });
    const stretch = fc
      .tuple(minute, minute)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
      .filter(([a, b]) => a < b);
    const start = when("Mon 09:00");
    const at = (minutes: number) => start + minutes * MINUTE;
    const told = fc.array(fc.oneof(stretch, minute), { maxLength: 6 });
    fc.assert(
      fc.property(told, minute, (said, opened) => {
        const facts: SlaFact[] = history("Mon 09:00").map((fact) => ({ ...fact, receivedAt: at(opened) }));
        for (const [index, each] of said.entries()) {
          const moment = { seq: index + 2, at: when("Mon 17:00") + index };
          if (typeof each === "number") facts.push({ ...moment, kind: "received", receivedAt: at(each) });
          else facts.push({ ...moment, ...outageOf(at(each[0]), at(each[1])) });
        }
        const received = said.findLast((each) => typeof each === "number") ?? opened;
        const out = said.filter((each) => typeof each !== "number");
        const counted = Array.from({ length: 8 * 60 }, (_, minute) => minute).filter(
          (minute) => minute >= received && !out.some(([from, to]) => from <= minute && minute < to),
        );
        const now = when("Mon 17:00");
        const ledger = ledgersOf(facts, terms, now).find(({ metric }) => metric === "RESOLUTION");
        expect(ledger?.countedMs).toBe(counted.length * MINUTE);
        const rawMs = (ledger?.countedMs ?? 0) + (ledger?.takenOutMs ?? 0) - (ledger?.addedMs ?? 0);
        expect(rawMs).toBe((8 * 60 - opened) * MINUTE);
      }),
    );
  });

  it("leaves the customer's own clock and later cycles alone", () => {
    const facts = history(
      "Mon 10:00",
      ["Mon 10:10", taken],
      ["Mon 11:00", released],
      ["Mon 11:10", taken],
      ["Mon 12:00", asked],
      ["Mon 13:00", came("Mon 09:30")],
    );
    expect(clock(facts, "PICKUP", 2).elapsedMs).toBe(10 * MINUTE);
    expect(clock(facts, "CUSTOMER_RESPONSE").startedAt).toBe(when("Mon 12:00"));
  });
});
