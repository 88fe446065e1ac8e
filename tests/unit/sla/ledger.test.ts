import { describe, expect, it } from "vitest";
import { ledgersOf } from "@/lib/sla/ledger";
import { turnShares } from "@/lib/sla/turns";
import {
  answered,
  asked,
  askedThird,
  calendarOf,
  closed,
  history,
  MINUTE,
  resolved,
  taken,
  terms,
  when,
} from "./history";

const facts = history(
  "Mon 17:00",
  ["Mon 17:30", taken],
  ["Tue 10:00", asked],
  ["Tue 11:00", askedThird],
  ["Tue 12:00", taken],
  ["Tue 13:00", resolved],
  ["Wed 09:00", taken],
  [
    "Wed 10:00",
    {
      kind: "correction",
      metric: "RESOLUTION",
      from: when("Wed 09:15"),
      to: when("Wed 09:45"),
      reason: "outage",
    },
  ],
);

describe("the ledger", () => {
  it("reads as rows: counted, outside hours, paused because of whom, resolved, corrected", () => {
    const resolution = ledgersOf(facts, terms, when("Wed 10:30")).find(
      ({ metric }) => metric === "RESOLUTION",
    );
    const rows = resolution?.rows.map(({ from, to, reason, waitsFor, seq, countedMs }) => [
      from,
      to,
      waitsFor ?? reason,
      seq,
      countedMs / MINUTE,
    ]);
    expect(rows).toEqual([
      [when("Mon 17:00"), when("Mon 18:00"), "running", 1, 60],
      [when("Mon 18:00"), when("Tue 09:00"), "outside_hours", 1, 0],
      [when("Tue 09:00"), when("Tue 10:00"), "running", 1, 60],
      [when("Tue 10:00"), when("Tue 11:00"), "customer", 3, 0],
      [when("Tue 11:00"), when("Tue 12:00"), "thirdParty", 4, 0],
      [when("Tue 12:00"), when("Tue 13:00"), "running", 5, 60],
      [when("Tue 13:00"), when("Wed 09:00"), "resolved", 6, 0],
      [when("Wed 09:00"), when("Wed 09:15"), "running", 7, 15],
      [when("Wed 09:15"), when("Wed 09:45"), "corrected", 8, 0],
      [when("Wed 09:45"), when("Wed 10:30"), "running", 7, 45],
    ]);
    expect(resolution).toMatchObject({ countedMs: 240 * MINUTE, takenOutMs: 30 * MINUTE });
  });

  it("knows a clock that was cancelled from one that measured what it is for", () => {
    const cancelledOf = (...told: ReturnType<typeof history>) =>
      ledgersOf(told, terms, when("Fri 10:00"))
        .filter(({ cancelled }) => cancelled)
        .map(({ metric }) => metric);
    const withdrawn = history("Mon 10:00", ["Mon 11:00", closed]);
    expect(cancelledOf(...withdrawn)).toEqual(["PICKUP", "FIRST_RESPONSE", "RESOLUTION"]);
    const takenOnly = history(
      "Mon 10:00",
      ["Mon 10:10", taken],
      ["Mon 10:20", answered],
      ["Mon 11:00", closed],
    );
    expect(cancelledOf(...takenOnly)).toEqual(["RESOLUTION"]);
    const notAwaited = history(
      "Mon 10:00",
      ["Mon 10:10", taken],
      ["Mon 10:20", answered],
      ["Mon 10:20", asked],
    );
    const end = { seq: 5, at: when("Mon 12:00") };
    expect(cancelledOf(...notAwaited, { ...end, ...resolved })).toEqual(["CUSTOMER_RESPONSE"]);
    expect(cancelledOf(...notAwaited, { ...end, ...taken })).toEqual([]);
    const solved = history(
      "Mon 10:00",
      ["Mon 10:10", taken],
      ["Mon 11:00", answered],
      ["Mon 11:00", resolved],
    );
    expect(cancelledOf(...solved, { ...end, ...closed })).toEqual([]);
  });

  it("ends where the clock stopped", () => {
    const ledger = ledgersOf(facts.slice(0, 6), terms, when("Fri 10:00")).find(
      ({ metric }) => metric === "RESOLUTION",
    );
    expect(ledger?.rows.at(-1)?.to).toBe(when("Tue 13:00"));
  });
});

describe("the turn strip", () => {
  it("shares out the working time each party has had the turn, and nobody's once it is resolved", () => {
    expect(turnShares(facts.slice(0, 6), calendarOf("support"), when("Fri 10:00"))).toEqual([
      { party: "support", heldMs: 180 * MINUTE, percent: 60 },
      { party: "customer", heldMs: 60 * MINUTE, percent: 20 },
      { party: "thirdParty", heldMs: 60 * MINUTE, percent: 20 },
    ]);
  });

  it("gives percents that add up to a hundred", () => {
    const thirds = history("Mon 09:00", ["Mon 10:00", asked], ["Mon 11:00", askedThird]);
    const shares = turnShares(thirds, calendarOf("support"), when("Mon 12:00"));
    expect(shares.map(({ percent }) => percent)).toEqual([34, 33, 33]);
  });

  it("charges nobody before any working time has gone by", () => {
    const shares = turnShares(history("Sat 10:00"), calendarOf("support"), when("Sun 10:00"));
    expect(shares.map(({ percent }) => percent)).toEqual([0, 0, 0]);
  });
});
