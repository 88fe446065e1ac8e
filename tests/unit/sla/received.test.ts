import { describe, expect, it } from "vitest";
import { ledgersOf } from "@/lib/sla/ledger";
import { asked, clock, history, MINUTE, released, taken, terms, when } from "./history";

describe("a request that came at another instant than was recorded", () => {
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
