import { afterAll, describe, expect, test } from "vitest";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import * as moves from "@/lib/tickets/moves";
import { changePriority, changeTeam } from "@/lib/tickets/properties";
import { checkClocks } from "@/scripts/sla/clock-check";
import { admin, agent, customer } from "@/tests/support/fixtures";
import { HOUR, MINUTE, opened, stored, TUESDAY_TEN, taken, thirdParty, value, words } from "./scene";

type Mailed = [kind: string, to: string, state: string];

/** The last event's mails as "who got what". */
async function mailed(number: number, names: Record<string, { id: string }>): Promise<Mailed[]> {
  const { events, mails } = await stored(number);
  const nameOf = (id: string) => Object.entries(names).find(([, each]) => each.id === id)?.[0] ?? "somebody";
  return mails
    .filter(({ eventId }) => eventId === events.at(-1)?.id)
    .map(({ kind, recipientId, state, reason }): Mailed => [kind, nameOf(recipientId), reason ?? state])
    .toSorted();
}

async function clock(number: number, metric: string, cycle = 1) {
  const { clocks } = await stored(number);
  const found = clocks.find((each) => each.metric === metric && each.cycle === cycle);
  if (!found) throw new Error(`There is no ${metric} ${cycle}.`);
  return { ...found, elapsedMs: Number(found.elapsedMs) };
}

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

describe("activity the customer sees", () => {
  test("is not moved by notes, teams or the clocks' own events; replies and comments move it", async () => {
    const { ana, dan, number, version, now } = await taken();
    const before = (await stored(number)).lastActivityAt;
    value(await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL" }, now + MINUTE));
    value(await changeTeam(dan, { number, version: version + 1, teamId: null }, now + 2 * MINUTE));
    expect((await stored(number)).lastActivityAt).toEqual(before);
    value(await comment(ana, { number, ...words }, now + 3 * MINUTE));
    expect((await stored(number)).lastActivityAt).toEqual(new Date(now + 3 * MINUTE));
  });
});

describe("refusals on the way", () => {
  test("a ticket is not given to a customer, a disabled agent, nobody, or the one who has it", async () => {
    const { ana, dan, number, version, now } = await taken();
    const gone = await agent({ status: "DISABLED" });
    for (const assigneeId of [ana.id, gone.id, crypto.randomUUID()])
      expect(await moves.reassign(dan, { number, version, assigneeId }, now)).toMatchObject({
        code: "assignee_not_active",
      });
    expect(await moves.reassign(dan, { number, version, assigneeId: dan.id }, now)).toMatchObject({
      code: "already_assigned",
    });
    expect(await stored(number)).toMatchObject({ version, assigneeId: dan.id });
  });

  test("only the assignee or an admin releases", async () => {
    const { number, version, now } = await taken();
    const release = { number, version, ...words };
    expect(await moves.release(await agent(), release, now)).toMatchObject({
      code: "only_assignee_or_admin",
    });
    expect((await moves.release(await admin(), release, now)).ok).toBe(true);
  });

  test("an empty message is refused, and a file alone would do", async () => {
    const { ana, dan, number, now } = await taken();
    const empty = { number, body: "", attachmentIds: [] };
    expect(await comment(ana, empty, now)).toMatchObject({
      code: "message_empty",
      fields: { body: "message_empty" },
    });
    expect(await writeAsAgent(dan, { ...empty, visibility: "PUBLIC" }, now)).toMatchObject({
      code: "message_empty",
    });
  });

  test("a third party has to be named", async () => {
    const { dan, number, version, now } = await taken();
    const unnamed = {
      number,
      version,
      ...words,
      ...thirdParty,
      thirdPartyName: "",
      visibility: "PUBLIC",
    } as const;
    expect(await moves.askThirdParty(dan, unnamed, now)).toMatchObject({ code: "invalid_input" });
  });
});

test("a message of nothing but emoji, as long as allowed, is taken and quoted", async () => {
  const { ana, number, now } = await taken();
  value(await comment(ana, { number, body: "😀".repeat(10_000), attachmentIds: [] }, now));
});

afterAll(async () => {
  expect((await checkClocks()).differences).toEqual([]);
});
