import { describe, expect, test } from "vitest";
import { consequences } from "@/components/desk/consequence";

const HOUR = 3_600_000;
const pickup = {
  metric: "PICKUP",
  cycle: 1,
  state: "RUNNING",
  verdict: "RUNNING",
  remainingMs: HOUR / 4,
} as const;
const resolution = {
  metric: "RESOLUTION",
  cycle: 1,
  state: "RUNNING",
  verdict: "RUNNING",
  remainingMs: 2 * HOUR,
} as const;
const clocks = [pickup, resolution];

describe("what a move does to the clocks, told before it is made", () => {
  test("asking the customer pauses the resolution clock with what is left of it", () => {
    expect(consequences(clocks, "IN_PROGRESS", "WAITING_CUSTOMER")).toEqual([
      { metric: "RESOLUTION", does: "pauses", remainingMs: 2 * HOUR },
    ]);
  });

  test("from one waiting to another is one pause and nothing to tell", () => {
    expect(consequences(clocks, "WAITING_CUSTOMER", "WAITING_THIRD_PARTY")).toEqual([]);
  });

  test("a question that is open ends without an answer by whatever comes next but going on with the work", () => {
    const asked = { ...resolution, metric: "CUSTOMER_RESPONSE" } as const;
    const ends = { metric: "CUSTOMER_RESPONSE", does: "stops", remainingMs: 2 * HOUR };
    const next = ["WAITING_THIRD_PARTY", "RESOLVED", "IN_PROGRESS", "WAITING_CUSTOMER"] as const;
    const told = next.map((to) => consequences([...clocks, asked], "WAITING_CUSTOMER", to));
    expect(told.map((found) => found.some(({ metric }) => metric === "CUSTOMER_RESPONSE"))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(told[0]).toContainEqual(ends);
  });

  test("taking a ticket stops the pickup clock and leaves the resolution clock running", () => {
    expect(consequences(clocks, "WAITING_SUPPORT", "IN_PROGRESS")).toEqual([
      { metric: "PICKUP", does: "stops", remainingMs: HOUR / 4 },
    ]);
  });

  test("returning it to the queue starts the pickup clock anew", () => {
    expect(consequences(clocks, "IN_PROGRESS", "WAITING_SUPPORT")[0]).toMatchObject({
      metric: "PICKUP",
      does: "startsAnew",
    });
  });

  test("a reopening resumes, a resolution stops, a closing after it changes nothing", () => {
    expect(consequences(clocks, "RESOLVED", "IN_PROGRESS")[0]).toMatchObject({ does: "resumes" });
    expect(consequences(clocks, "WAITING_CUSTOMER", "RESOLVED")[0]).toMatchObject({ does: "stops" });
    expect(consequences(clocks, "RESOLVED", "CLOSED")).toEqual([]);
  });

  test("handing it to a colleague changes no clock", () => {
    expect(consequences(clocks, "IN_PROGRESS", "IN_PROGRESS")).toEqual([]);
  });
});
