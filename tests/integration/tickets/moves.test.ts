import { afterAll, describe, expect, test } from "vitest";
import { comment } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import * as moves from "@/lib/tickets/moves";
import { checkClocks } from "@/scripts/sla/clock-check";
import { agent, customer } from "@/tests/support/fixtures";
import {
  clock,
  HOUR,
  MINUTE,
  mailed,
  opened,
  stored,
  TUESDAY_TEN,
  taken,
  thirdParty,
  value,
  words,
} from "./scene";

describe("a move writes row, event, clocks and mails together", () => {
  test("opening starts pickup, first response and resolution, and confirms the request to who made it", async () => {
    const ana = await customer();
    const { number } = await opened(ana, TUESDAY_TEN);
    const ticket = await stored(number);
    expect(ticket).toMatchObject({ status: "WAITING_SUPPORT", version: 1, assigneeId: null });
    expect(ticket.events).toMatchObject([
      { kind: "OPENED", actorId: ana.id, message: { visibility: "PUBLIC" } },
    ]);
    expect(ticket.clocks.map(({ metric, state }) => [metric, state])).toEqual([
      ["PICKUP", "RUNNING"],
      ["FIRST_RESPONSE", "RUNNING"],
      ["RESOLUTION", "RUNNING"],
    ]);
    expect((await clock(number, "PICKUP")).dueAt?.getTime()).toBe(TUESDAY_TEN + 30 * MINUTE);
    expect(await mailed(number, { ana })).toEqual([["REQUEST_RECEIVED", "ana", "QUEUED"]]);
  });

  test("taking stops the pickup clock and tells the customer, not the agent who took it", async () => {
    const { ana, dan, number } = await taken();
    expect(await stored(number)).toMatchObject({ status: "IN_PROGRESS", assigneeId: dan.id, version: 2 });
    expect(await clock(number, "PICKUP")).toMatchObject({
      state: "STOPPED",
      elapsedMs: 10 * MINUTE,
      breachedAt: null,
    });
    expect(await mailed(number, { ana, dan })).toEqual([
      ["AGENT_ASSIGNED", "dan", "own_doing"],
      ["TAKEN", "ana", "QUEUED"],
    ]);
  });

  test("giving a ticket to a colleague mails the colleague", async () => {
    const [ana, dan, eva] = [await customer(), await agent(), await agent()];
    const { number } = await opened(ana, TUESDAY_TEN);
    value(await moves.assign(dan, { number, version: 1, assigneeId: eva.id }, TUESDAY_TEN + MINUTE));
    expect(await mailed(number, { ana, eva })).toEqual([
      ["AGENT_ASSIGNED", "eva", "QUEUED"],
      ["TAKEN", "ana", "QUEUED"],
    ]);
    value(await moves.reassign(eva, { number, version: 2, assigneeId: dan.id }, TUESDAY_TEN + 2 * MINUTE));
    expect(await stored(number)).toMatchObject({ status: "IN_PROGRESS", assigneeId: dan.id });
    expect(await mailed(number, { dan })).toEqual([["AGENT_ASSIGNED", "dan", "QUEUED"]]);
  });

  test("releasing clears the assignee, starts a new pickup cycle, and keeps the reason among agents", async () => {
    const { dan, number, version, now } = await taken();
    value(await moves.release(dan, { number, version, ...words }, now + MINUTE));
    const ticket = await stored(number);
    expect(ticket).toMatchObject({ status: "WAITING_SUPPORT", assigneeId: null });
    expect(ticket.events.at(-1)).toMatchObject({ kind: "RELEASED", message: { visibility: "INTERNAL" } });
    expect(await clock(number, "PICKUP", 2)).toMatchObject({ state: "RUNNING", elapsedMs: 0 });
  });

  test("asking the customer pauses resolution, starts his clock and mails him even if he opted out", async () => {
    const { ana, dan, number, version, now } = await taken();
    const { id: ticketId } = await stored(number);
    await db.ticketOptOut.create({ data: { personId: ana.id, ticketId } });
    value(await moves.askCustomer(dan, { number, version, ...words }, now + HOUR));
    expect(await clock(number, "RESOLUTION")).toMatchObject({
      state: "PAUSED",
      elapsedMs: HOUR + 10 * MINUTE,
      dueAt: null,
    });
    expect(await clock(number, "FIRST_RESPONSE")).toMatchObject({ state: "STOPPED" });
    expect(await clock(number, "CUSTOMER_RESPONSE")).toMatchObject({ state: "RUNNING" });
    expect(await mailed(number, { ana })).toEqual([["CUSTOMER_QUESTION", "ana", "QUEUED"]]);
  });

  test("a customer's reply while waiting resumes the resolution clock; who opted out is not mailed", async () => {
    const { ana, dan, number, version, now } = await taken();
    const { id: ticketId } = await stored(number);
    value(await moves.askCustomer(dan, { number, version, ...words }, now + HOUR));
    await db.ticketOptOut.create({ data: { personId: ana.id, ticketId } });
    value(await comment(ana, { number, ...words }, now + 3 * HOUR));
    const ticket = await stored(number);
    expect(ticket).toMatchObject({ status: "IN_PROGRESS" });
    expect(ticket.events.at(-1)).toMatchObject({ kind: "CUSTOMER_REPLIED", actorId: ana.id });
    expect(await clock(number, "RESOLUTION")).toMatchObject({
      state: "RUNNING",
      elapsedMs: HOUR + 10 * MINUTE,
    });
    expect(await clock(number, "CUSTOMER_RESPONSE")).toMatchObject({ state: "STOPPED", elapsedMs: 2 * HOUR });
    expect(await mailed(number, { ana, dan })).toEqual([
      ["AGENT_CUSTOMER_ANSWERED", "dan", "QUEUED"],
      ["BACK_IN_PROGRESS", "ana", "opted_out"],
    ]);
  });

  test("asking a third party names it, keeps the chase date, pauses; the answer resumes", async () => {
    const { ana, dan, number, version, now } = await taken();
    const asked = { ...words, ...thirdParty, chaseAt: "2026-03-12T09:00", visibility: "PUBLIC" } as const;
    const waiting = value(await moves.askThirdParty(dan, { number, version, ...asked }, now + HOUR));
    expect(await stored(number)).toMatchObject({
      status: "WAITING_THIRD_PARTY",
      thirdParty: { name: "ANAF – SPV" },
      chaseAt: new Date("2026-03-12T07:00:00Z"),
    });
    expect(await mailed(number, { ana })).toEqual([["WAITING_THIRD_PARTY", "ana", "QUEUED"]]);
    expect(await clock(number, "RESOLUTION")).toMatchObject({ state: "PAUSED" });
    const received = { number, version: waiting.version, ...words, visibility: "INTERNAL" } as const;
    value(await moves.resume(dan, received, now + 4 * HOUR));
    expect(await stored(number)).toMatchObject({ status: "IN_PROGRESS", thirdParty: null, chaseAt: null });
    const { mails, events } = await stored(number);
    const told = mails.find(({ eventId }) => eventId === events.at(-1)?.id);
    expect(told).toMatchObject({
      kind: "BACK_IN_PROGRESS",
      payload: { because: "third_party_answered", excerpt: null },
    });
  });

  test("waiting for one and then the other is one pause, and the customer's clock stops", async () => {
    const { dan, number, version, now } = await taken();
    const asked = value(await moves.askCustomer(dan, { number, version, ...words }, now + HOUR));
    const next = { number, version: asked.version, ...words, ...thirdParty, visibility: "PUBLIC" } as const;
    value(await moves.askThirdParty(dan, next, now + 2 * HOUR));
    expect(await clock(number, "RESOLUTION")).toMatchObject({
      state: "PAUSED",
      elapsedMs: HOUR + 10 * MINUTE,
    });
    expect(await clock(number, "CUSTOMER_RESPONSE")).toMatchObject({ state: "STOPPED", elapsedMs: HOUR });
  });
});

afterAll(async () => {
  expect((await checkClocks()).differences).toEqual([]);
});
