import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import * as moves from "@/lib/tickets/moves";
import { changePriority } from "@/lib/tickets/properties";
import { checkClocks } from "@/scripts/sla/clock-check";
import { customer } from "@/tests/support/fixtures";
import { clock, HOUR, MINUTE, mailed, opened, stored, TUESDAY_TEN, taken, value, words } from "./scene";

describe("a move towards the end writes row, event, clocks and mails together", () => {
  test("resolving stops the clocks, mails the solution and sets when it closes by itself: five working days", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await moves.resolve(dan, { number, version, ...words }, now + HOUR));
    expect(await stored(number)).toMatchObject({
      status: "RESOLVED",
      autoCloseAt: new Date(now + HOUR + 7 * 24 * HOUR),
    });
    expect(await clock(number, "RESOLUTION")).toMatchObject({ state: "STOPPED", dueAt: null, sweepAt: null });
    const { mails } = await stored(number);
    expect(mails.at(-1)).toMatchObject({
      kind: "RESOLVED",
      recipientId: ana.id,
      payload: { excerpt: words.body },
    });
  });

  test("reopening resumes the same clock and does not count the time between", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await moves.resolve(dan, { number, version, ...words }, now + HOUR));
    value(await moves.reopen(ana, { number, ...words }, now + 3 * HOUR));
    expect(await stored(number)).toMatchObject({
      status: "IN_PROGRESS",
      assigneeId: dan.id,
      autoCloseAt: null,
    });
    expect(await clock(number, "RESOLUTION")).toMatchObject({
      state: "RUNNING",
      elapsedMs: HOUR + 10 * MINUTE,
      cycle: 1,
    });
    expect((await stored(number)).clocks.filter(({ metric }) => metric === "RESOLUTION")).toHaveLength(1);
    expect(await mailed(number, { ana, dan })).toEqual([
      ["AGENT_CUSTOMER_ANSWERED", "dan", "QUEUED"],
      ["BACK_IN_PROGRESS", "ana", "own_doing"],
    ]);
  });

  test("a ticket reopened after its agent left waits for support again, with nobody assigned", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await moves.resolve(dan, { number, version, ...words }, now + HOUR));
    await db.person.update({ where: { id: dan.id }, data: { status: "DISABLED" } });
    value(await moves.reopen(ana, { number, ...words }, now + 2 * HOUR));
    expect(await stored(number)).toMatchObject({ status: "WAITING_SUPPORT", assigneeId: null });
    expect(await clock(number, "PICKUP", 2)).toMatchObject({ state: "RUNNING" });
  });

  test("accepting, closing and withdrawing all end it", async () => {
    const first = await taken();
    value(
      await moves.resolve(
        first.dan,
        { number: first.number, version: first.version, ...words },
        first.now + HOUR,
      ),
    );
    value(await moves.confirm(first.ana, { number: first.number }, first.now + 2 * HOUR));
    expect(await mailed(first.number, { ana: first.ana })).toEqual([["CLOSED", "ana", "own_doing"]]);

    const second = await taken();
    const done = value(
      await moves.resolve(
        second.dan,
        { number: second.number, version: second.version, ...words },
        second.now,
      ),
    );
    value(await moves.close(second.dan, { number: second.number, version: done.version }, second.now + HOUR));
    expect(await mailed(second.number, { ana: second.ana })).toEqual([["CLOSED", "ana", "QUEUED"]]);

    const ana = await customer();
    const { number } = await opened(ana, TUESDAY_TEN);
    value(await moves.withdraw(ana, { number, ...words }, TUESDAY_TEN + MINUTE));
    for (const each of [first.number, second.number, number]) {
      const ticket = await stored(each);
      expect(ticket.status).toBe("CLOSED");
      expect(ticket.clocks.every(({ state, sweepAt }) => state === "STOPPED" && sweepAt === null)).toBe(true);
    }
  });

  test("a priority already exceeded breaches at the change, and the team and the assignee's mail says so", async () => {
    const { dan, number, version, now } = await taken();
    const at = now + 6 * HOUR;
    value(await changePriority(dan, { number, version, priority: "CRITICAL" }, at));
    const ticket = await stored(number);
    expect(ticket.hasBreach).toBe(true);
    expect(ticket.events.slice(2).map(({ kind }) => kind)).toContain("SLA_BREACHED");
    expect((await clock(number, "RESOLUTION")).breachedAt).toEqual(new Date(at));
    expect(
      ticket.mails.filter(({ kind }) => kind === "AGENT_SLA_BREACH").map(({ recipientId }) => recipientId),
    ).toContain(dan.id);
  });
});

afterAll(async () => {
  expect((await checkClocks()).differences).toEqual([]);
});
