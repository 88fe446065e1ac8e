import { describe, expect, test } from "vitest";
import { type Change, readMessage } from "@/lib/live/message";
import { isNothing, newsOf, type Scope, together } from "@/lib/live/scope";
import { Seats } from "@/lib/live/seats";

type Reader = Parameters<typeof newsOf>[1];

const ana = "00000000-0000-7000-8000-00000000000a";
const dan = "00000000-0000-7000-8000-00000000000d";
const change: Change = {
  kind: "change",
  ticketId: "00000000-0000-7000-8000-000000000001",
  number: 1042,
  events: 9,
  publicEvents: 6,
  status: "IN_PROGRESS",
  hasBreach: false,
  public: true,
  requesterId: ana,
  assigneeId: dan,
  teamId: null,
};
const nothing: Scope = { ticket: null, list: false, view: null, counts: false, notices: false };
const everything: Scope = { ticket: 1042, list: true, view: null, counts: true, notices: true };
const customer: Reader = { id: ana, role: "CUSTOMER", teamIds: [] };
const stranger = { ...customer, id: "00000000-0000-7000-8000-00000000000e" };
const agent: Reader = { id: dan, role: "AGENT", teamIds: [] };

describe("of a change", () => {
  test("an agent hears with all events counted, the customer with the public ones", () => {
    expect(newsOf(change, agent, everything)).toEqual({ ticket: 9, list: [1042], counts: true });
    expect(newsOf(change, customer, everything)).toEqual({ ticket: 6, list: [1042] });
  });

  test("a customer hears nothing when it is internal, or another customer's", () => {
    expect(newsOf({ ...change, public: false }, customer, everything)).toEqual({});
    expect(newsOf(change, stranger, everything)).toEqual({});
  });

  test("a page hears only what it asked for", () => {
    expect(newsOf(change, agent, { ...nothing, ticket: 7, notices: true })).toEqual({});
    expect(newsOf(change, agent, { ...nothing, list: true })).toEqual({ list: [1042] });
    expect(newsOf(change, agent, { ...nothing, counts: true })).toEqual({ counts: true });
  });

  test("a list hears apart of what its view does not hold; a ticket that is closed says so", () => {
    const of = (view: Scope["view"]) => newsOf(change, agent, { ...nothing, list: true, view });
    expect(of("mine")).toEqual({ list: [1042] });
    expect(of("unassigned")).toEqual({ elsewhere: [1042] });
    const closed = { ...change, status: "CLOSED" } as const;
    expect(newsOf(closed, agent, { ...nothing, ticket: 1042 })).toEqual({ ticket: 9, closed: true });
  });
});

test("a notice is heard by whom it is for, presence by agents at that ticket", () => {
  const notice = { kind: "notices", personId: dan } as const;
  expect(newsOf(notice, agent, everything)).toEqual({ unread: null });
  expect(newsOf(notice, { ...agent, id: ana }, everything)).toEqual({});
  expect(newsOf({ ...notice, personId: ana }, customer, everything)).toEqual({});
  const presence = { kind: "presence", number: 1042 } as const;
  expect(newsOf(presence, agent, everything)).toEqual({ presence: true });
  expect(newsOf(presence, agent, { ...everything, ticket: 7 })).toEqual({});
  expect(newsOf(presence, customer, everything)).toEqual({});
});

test("news that gathers stays small", () => {
  expect(together({ list: [1, 2] }, { list: [2, 3], ticket: 4 })).toEqual({ list: [1, 2, 3], ticket: 4 });
  expect(together({ elsewhere: [1] }, { elsewhere: [2] })).toEqual({ elsewhere: [1, 2] });
  expect(together({ list: null }, { list: [1] })).toEqual({ list: null });
  expect(together({ ticket: 3 }, { unread: null })).toEqual({ ticket: 3, unread: null });
  const many = Array.from({ length: 200 }, (_, number) => number);
  expect(together({ list: many }, { list: [1_000] })).toEqual({ list: null });
  expect(isNothing(together({}, {}))).toBe(true);
});

test("what is no message of ours is not heard", () => {
  expect(readMessage(JSON.stringify(change))).toEqual(change);
  for (const payload of [undefined, "", "{", "{}", '{"kind":"change"}', '{"kind":"else"}'])
    expect(readMessage(payload)).toBeNull();
});

test("seats are bounded by person and in all, and given back once", () => {
  const seats = new Seats(2, 3);
  const leave = seats.take("a");
  expect([seats.take("a"), seats.take("a"), seats.take("b"), seats.take("c")]).toEqual([
    expect.any(Function),
    "person",
    expect.any(Function),
    "all",
  ]);
  if (typeof leave !== "function") throw new Error("There was a seat.");
  leave();
  leave();
  expect([seats.take("c"), seats.take("d")]).toEqual([expect.any(Function), "all"]);
});
