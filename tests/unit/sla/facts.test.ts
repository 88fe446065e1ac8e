import { describe, expect, it } from "vitest";
import { factsOf, type JudgedEvent } from "@/lib/sla/facts";
import { when } from "./history";

const common = {
  seq: 1,
  at: when("Mon 10:00"),
  visibility: "PUBLIC",
  actorId: null,
  messageId: null,
} as const;
const id = "0190c1de-0000-7000-8000-000000000000";
const data = {
  receivedAt: "2024-03-11T07:30:00.000Z",
  channel: "PHONE",
  priority: "HIGH",
  policyVersionId: id,
} as const;
const opened: JudgedEvent = {
  ...common,
  kind: "OPENED",
  status: "WAITING_SUPPORT",
  data,
  byStaff: true,
  publicMessage: true,
};
const kinds = (event: JudgedEvent) => factsOf([event]).map(({ kind }) => kind);

describe("what events mean to clocks", () => {
  it("a request an agent typed in is no answer, and counts from when it was received", () => {
    expect(factsOf([opened])).toEqual([
      {
        kind: "opened",
        seq: 1,
        at: when("Mon 10:00"),
        receivedAt: when("Mon 09:30"),
        status: "WAITING_SUPPORT",
        priority: "HIGH",
        policyVersionId: id,
      },
    ]);
  });

  it.each([
    ["an agent's public reply answers", true, true, ["answered"]],
    ["an agent's internal words do not", true, false, []],
    ["the customer's own words do not", false, true, []],
  ])("%s", (_rule, byStaff, publicMessage, expected) => {
    expect(
      kinds({ ...common, kind: "REPLIED", status: "IN_PROGRESS", data: {}, byStaff, publicMessage }),
    ).toEqual(expected);
  });

  it("a question to the customer answers and pauses, in this order", () => {
    const question = { ...common, kind: "CUSTOMER_ASKED", status: "WAITING_CUSTOMER", data: {} } as const;
    expect(kinds({ ...question, byStaff: true, publicMessage: true })).toEqual(["answered", "status"]);
  });

  it("a note means nothing", () => {
    const note = { ...common, kind: "NOTED", status: "IN_PROGRESS", data: {} } as const;
    expect(kinds({ ...note, byStaff: true, publicMessage: false })).toEqual([]);
  });
});
