import { describe, expect, test } from "vitest";
import { type Change, readMessage } from "@/lib/live/message";
import { isNothing, newsOf, type Scope, together } from "@/lib/live/scope";
import { Seats } from "@/lib/live/seats";

const ana = "00000000-0000-7000-8000-00000000000a";
const dan = "00000000-0000-7000-8000-00000000000d";
const change: Change = {
  kind: "change",
  ticketId: "00000000-0000-7000-8000-000000000001",
  number: 1042,
  events: 9,
  publicEvents: 6,
  closed: false,
  public: true,
  requesterId: ana,
  assigneeId: dan,
  teamId: null,
};
const everything: Scope = { ticket: 1042, list: true, notices: true };
const customer = { id: ana, role: "CUSTOMER" } as const;
const stranger = { id: "00000000-0000-7000-8000-00000000000e", role: "CUSTOMER" } as const;
const agent = { id: dan, role: "AGENT" } as const;

describe("of a change", () => {
  test("an agent hears with all events counted, the customer with the public ones", () => {
    expect(newsOf(change, agent, everything)).toEqual({ ticket: 9, list: [1042] });
    expect(newsOf(change, customer, everything)).toEqual({ ticket: 6, list: [1042] });
  });

  test("a customer hears nothing when it is internal, or another customer's", () => {
    expect(newsOf({ ...change, public: false }, customer, everything)).toEqual({});
    expect(newsOf(change, stranger, everything)).toEqual({});
  });

  test("a page hears only what it asked for", () => {
    expect(newsOf(change, agent, { ticket: 7, list: false, notices: true })).toEqual({});
    expect(newsOf(change, agent, { ticket: null, list: true, notices: false })).toEqual({ list: [1042] });
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
