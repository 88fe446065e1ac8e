import { randomUUID } from "node:crypto";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { askCustomer, assign, reassign, reopen, resolve } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { changeCategory, changePriority, changeTeam } from "@/lib/tickets/properties";
import { checkClocks } from "@/scripts/sla/clock-check";
import { agent, customer } from "@/tests/support/fixtures";
import { MINUTE, opened, stored, TUESDAY_TEN, taken, value, words } from "./scene";

process.env.DATABASE_POOL_SIZE = "60";

describe("two at once", () => {
  test("of 50 agents taking the same ticket one succeeds, one event is written, 49 hear that it changed", async () => {
    const { number } = await opened(await customer(), TUESDAY_TEN);
    const agents = await Promise.all(Array.from({ length: 50 }, () => agent()));
    const results = await Promise.all(
      agents.map((each) => assign(each, { number, version: 1, assigneeId: each.id }, TUESDAY_TEN + MINUTE)),
    );
    const [won] = agents.filter((_, index) => results[index]?.ok);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((each) => (each.ok ? [] : [each.code]))).toEqual(
      Array(49).fill("changed_meanwhile"),
    );
    const ticket = await stored(number);
    expect(ticket).toMatchObject({ version: 2, status: "IN_PROGRESS", assigneeId: won?.id });
    expect(ticket.events.map(({ kind }) => kind)).toEqual(["OPENED", "ASSIGNED"]);
    expect((await checkClocks()).differences).toEqual([]);
  });

  test("twenty comments at once are all kept, in one unbroken sequence", async () => {
    const { ana, dan, number, now } = await taken();
    const each = Array.from({ length: 10 }, (_, index) => [
      comment(
        ana,
        { number, body: `comentariu ${index}`, attachmentIds: [], submissionKey: randomUUID() },
        now + index,
      ),
      writeAsAgent(
        dan,
        { number, body: `răspuns ${index}`, visibility: "PUBLIC", attachmentIds: [] },
        now - index,
      ),
    ]);
    const results = await Promise.all(each.flat());
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await stored(number)).toMatchObject({ version: 22 });
    expect((await checkClocks()).differences).toEqual([]);
  });
});

describe("what somebody has seen", () => {
  test("a move on what has changed since is refused, and nothing is written", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await comment(ana, { number, ...words }, now + MINUTE));
    const late = await resolve(dan, { number, version, ...words }, now + 2 * MINUTE);
    expect(late).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await stored(number)).toMatchObject({ version: version + 1, status: "IN_PROGRESS" });
    expect(await db.message.count({ where: { ticket: { number } } })).toBe(2);
  });

  test("a reply is stopped once by what the customer has written since, and goes with the version he shows", async () => {
    const { ana, dan, number, version, now } = await taken();
    const { version: newest } = value(await comment(ana, { number, ...words }, now + MINUTE));
    const reply = { number, ...words, visibility: "PUBLIC" } as const;
    const stopped = await writeAsAgent(dan, { ...reply, version }, now + 2 * MINUTE);
    expect(stopped).toEqual({ ok: false, code: "changed_meanwhile" });
    value(await writeAsAgent(dan, { ...reply, version: newest }, now + 3 * MINUTE));
    expect(await stored(number)).toMatchObject({ version: newest + 1 });
  });

  test("a note is not stopped by the agent's own doing, nor by a new priority", async () => {
    const { dan, number, version, now } = await taken();
    const note = { number, ...words, visibility: "INTERNAL" } as const;
    value(await writeAsAgent(dan, { ...note, version }, now));
    value(await changePriority(await agent(), { number, version: version + 1, priority: "HIGH" }, now));
    value(await writeAsAgent(dan, { ...note, version }, now));
  });

  test("a property is refused for another value of the same one alone, whoever said or did anything else", async () => {
    const { ana, dan, number, version, now } = await taken();
    const seen = { number, version };
    value(await comment(ana, { number, ...words }, now + MINUTE));
    value(await changePriority(dan, { ...seen, priority: "HIGH" }, now + MINUTE));
    value(await changeCategory(dan, { ...seen, categoryId: null }, now + MINUTE));
    const { id: teamId } = await db.team.create({ data: { name: "Echipa de zi" } });
    value(await changeTeam(dan, { ...seen, teamId }, now + MINUTE));
    value(await reassign(dan, { ...seen, assigneeId: (await agent()).id }, now + MINUTE));
    const other = await changePriority(await agent(), { ...seen, priority: "LOW" }, now + MINUTE);
    expect(other).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await reassign(dan, { ...seen, assigneeId: dan.id }, now + MINUTE)).toEqual(other);
  });

  test("a move with words is not stopped by the agent's own note, but by his own move from another tab", async () => {
    const { dan, number, version, now } = await taken();
    value(await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL" }, now));
    value(await changePriority(await agent(), { number, version, priority: "HIGH" }, now));
    value(await askCustomer(dan, { number, version, ...words }, now));
    const late = await resolve(dan, { number, version, ...words }, now);
    expect(late).toEqual({ ok: false, code: "changed_meanwhile" });
  });

  test("what the clocks wrote meanwhile is no change", async () => {
    const [ana, dan] = [await customer(), await agent()];
    const { number } = await opened(ana, TUESDAY_TEN);
    const late = TUESDAY_TEN + 45 * MINUTE;
    value(await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL" }, late));
    const { events } = await stored(number);
    expect(events.map(({ kind }) => kind)).toEqual(["OPENED", "SLA_BREACHED", "NOTED"]);
    const { number: other } = await opened(ana, TUESDAY_TEN);
    expect((await assign(dan, { number: other, version: 1, assigneeId: dan.id }, late)).ok).toBe(true);
  });
});

describe("the same form sent twice", () => {
  test("a comment is written once and answered twice", async () => {
    const { ana, number, now } = await taken();
    const form = { number, ...words, submissionKey: randomUUID() };
    const first = value(await comment(ana, form, now + MINUTE));
    expect(value(await comment(ana, form, now + 2 * MINUTE))).toEqual(first);
    const both = { ...form, submissionKey: randomUUID() };
    const results = await Promise.all([
      comment(ana, both, now + 3 * MINUTE),
      comment(ana, both, now + 3 * MINUTE),
    ]);
    expect(results.map((each) => value(each).version)).toEqual([4, 4]);
    expect((await stored(number)).events.filter(({ kind }) => kind === "COMMENTED")).toHaveLength(2);
  });

  test("a reopening is not done twice, though the second one would be illegal by now", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await resolve(dan, { number, version, ...words }, now));
    const form = { number, ...words, submissionKey: randomUUID() };
    value(await reopen(ana, form, now + MINUTE));
    expect(value(await reopen(ana, form, now + MINUTE))).toMatchObject({ status: "IN_PROGRESS" });
  });

  test("a request is opened once, also when both arrive at once", async () => {
    const ana = await customer();
    const request = {
      subject: "Avizul lipsește",
      body: "…",
      priority: "NORMAL",
      categoryId: null,
      attachmentIds: [],
    } as const;
    const form = { ...request, attachmentIds: [], submissionKey: randomUUID() };
    const results = await Promise.all(Array.from({ length: 5 }, () => openRequest(ana, form, TUESDAY_TEN)));
    expect(new Set(results.map((each) => value(each).number)).size).toBe(1);
    expect(await db.ticket.count({ where: { requesterId: ana.id } })).toBe(1);
  });

  test("a key of another ticket's form is refused, not served", async () => {
    const [one, two] = [await taken(), await taken()];
    const submissionKey = randomUUID();
    value(await comment(one.ana, { number: one.number, ...words, submissionKey }, one.now));
    const reused = await comment(two.ana, { number: two.number, ...words, submissionKey }, two.now);
    expect(reused).toMatchObject({ ok: false, code: "invalid_input" });
    expect(await stored(two.number)).toMatchObject({ version: 2 });
  });
});

test("time never runs backwards in a ticket, whatever the clock says", async () => {
  const { dan, number, version, now } = await taken();
  value(await askCustomer(dan, { number, version, ...words }, now - 60 * MINUTE));
  const { events } = await stored(number);
  expect(events.at(-1)?.at).toEqual(new Date(now));
});
