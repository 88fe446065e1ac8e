import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { SYSTEM } from "@/lib/people/actor";
import { sweep } from "@/lib/sla/sweep";
import { askCustomer, askThirdParty, assign, close, reopen, resolve, resume } from "@/lib/tickets/moves";
import { ticketPage } from "@/lib/tickets/page";
import { localOfInstant } from "@/lib/zoned-time";
import { checkClocks } from "@/scripts/sla/clock-check";
import { agent, customer } from "@/tests/support/fixtures";
import { HOUR, MINUTE, opened, stored, TUESDAY_TEN, taken, thirdParty, value, words } from "../tickets/scene";

const DAY = 24 * HOUR;

async function clockEvents(number: number) {
  const { events } = await stored(number);
  return events
    .filter(({ kind }) => kind.startsWith("SLA"))
    .map(({ kind, data }) => `${kind} ${(data as { metric: string }).metric}`);
}

/** What the bell has told a person. */
async function rung({ id: personId }: { id: string }) {
  const all = await db.notice.findMany({
    where: { personId },
    select: { kind: true, ticket: { select: { number: true } } },
  });
  return all.map(({ kind, ticket }) => [kind, ticket.number]);
}

// Every test lives in a week of its own, so that its sweeps have nothing else to do.
let week = 0;
function nextWeek(): number {
  week++;
  return TUESDAY_TEN + week * 14 * DAY;
}

describe("a sweep", () => {
  test("warns once at half of the pickup time and breaches once, mailing the team", async () => {
    const now = nextWeek();
    const dan = await agent();
    const { number } = await opened(await customer(), now);
    await sweep(now + 14 * MINUTE, 100);
    expect(await clockEvents(number)).toEqual([]);
    for (const minute of [15, 16, 20, 30]) await sweep(now + minute * MINUTE, 100);
    expect(await clockEvents(number)).toEqual(["SLA_WARNED PICKUP"]);
    expect((await stored(number)).hasBreach).toBe(false);
    for (const minute of [31, 32, 45]) await sweep(now + minute * MINUTE, 100);
    expect(await clockEvents(number)).toEqual(["SLA_WARNED PICKUP", "SLA_BREACHED PICKUP"]);
    const { mails, hasBreach } = await stored(number);
    expect(hasBreach).toBe(true);
    const own = mails.filter(({ recipientId }) => recipientId === dan.id).map(({ kind }) => kind);
    expect(own).toEqual(["AGENT_SLA_WARNING", "AGENT_SLA_BREACH"]);
  });

  test("finds nothing to warn of when it comes after the breach", async () => {
    const now = nextWeek();
    const { number } = await opened(await customer(), now);
    await sweep(now + HOUR, 100);
    expect(await clockEvents(number)).toEqual(["SLA_BREACHED PICKUP"]);
  });

  test("does not breach what was taken exactly on time", async () => {
    const now = nextWeek();
    const [ana, dan] = [await customer(), await agent()];
    const { number } = await opened(ana, now);
    value(await assign(dan, { number, version: 1, assigneeId: dan.id }, now + 30 * MINUTE));
    await sweep(now + 2 * HOUR, 100);
    expect(await clockEvents(number)).toEqual([]);
  });

  test("reminds the customer at half of his time and a last time at its end, even if he opted out, and closes nothing", async () => {
    const now = nextWeek();
    const { ana, dan, number, version } = await taken(now);
    const { id: ticketId } = await stored(number);
    await db.ticketOptOut.create({ data: { personId: ana.id, ticketId } });
    value(await askCustomer(dan, { number, version, ...words }, now + HOUR));
    await sweep(now + 3 * DAY, 100);
    await sweep(now + 7 * DAY, 100);
    const { mails, status } = await stored(number);
    expect(status).toBe("WAITING_CUSTOMER");
    const own = mails.filter(
      ({ recipientId, kind }) => recipientId === ana.id && kind.startsWith("CUSTOMER"),
    );
    expect(own.map(({ kind, state }) => [kind, state])).toEqual([
      ["CUSTOMER_QUESTION", "QUEUED"],
      ["CUSTOMER_REMINDER", "QUEUED"],
      ["CUSTOMER_LAST_REMINDER", "QUEUED"],
    ]);
    expect(own.map(({ payload }) => (payload as { excerpt: string }).excerpt)).toEqual(
      Array(3).fill(words.body),
    );
    expect((await stored(number)).hasBreach).toBe(false);
  });

  test("tells the assignee once that the customer's time is over", async () => {
    const now = nextWeek();
    const { dan, number, version } = await taken(now);
    value(await askCustomer(dan, { number, version, ...words }, now + HOUR));
    for (const days of [2, 7, 8]) await sweep(now + days * DAY, 100);
    expect(await rung(dan)).toEqual([["CUSTOMER_SILENT", number]]);
  });

  test("tells the assignee once when the time to chase has come, and the ticket says so to agents alone", async () => {
    const now = nextWeek();
    const { ana, dan, number, version } = await taken(now);
    const chaseAt = localOfInstant(now + 3 * DAY, dan.timeZone);
    const asked = { ...words, ...thirdParty, chaseAt, visibility: "PUBLIC" } as const;
    const { version: waiting } = value(await askThirdParty(dan, { number, version, ...asked }, now + HOUR));
    expect((await sweep(now + 3 * DAY - 1, 100)).chased).toBe(0);
    const swept = await Promise.all([1, 2, 3].map(() => sweep(now + 3 * DAY, 100)));
    expect(swept.reduce((sum, { chased }) => sum + chased, 0)).toBe(1);
    expect((await sweep(now + 4 * DAY, 100)).chased).toBe(0);
    expect(await rung(dan)).toEqual([["CHASE_DUE", number]]);
    expect((await ticketPage(dan, number))?.conversation.at(-1)?.event).toMatchObject({ kind: "CHASE_DUE" });
    expect((await ticketPage(ana, number))?.conversation.at(-1)?.event.kind).toBe("THIRD_PARTY_ASKED");
    expect((await checkClocks()).differences).toEqual([]);
    const back = { number, version: waiting + 1, ...words, visibility: "PUBLIC" } as const;
    value(await resume(dan, back, now + 4 * DAY));
  });

  test("chases nobody whose answer has come", async () => {
    const now = nextWeek();
    const { dan, number, version } = await taken(now);
    const chaseAt = localOfInstant(now + 3 * DAY, dan.timeZone);
    const asked = { ...words, ...thirdParty, chaseAt, visibility: "PUBLIC" } as const;
    const waiting = value(await askThirdParty(dan, { number, version, ...asked }, now + HOUR));
    const back = { ...words, version: waiting.version, visibility: "PUBLIC" } as const;
    value(await resume(dan, { number, ...back }, now + DAY));
    expect((await sweep(now + 4 * DAY, 100)).chased).toBe(0);
    expect(await rung(dan)).not.toContainEqual(["CHASE_DUE", number]);
  });

  test("closes what nobody answered, at its time and as nobody's doing, once", async () => {
    const now = nextWeek();
    const { dan, number, version } = await taken(now);
    value(await resolve(dan, { number, version, ...words }, now + HOUR));
    await sweep(now + HOUR + 7 * DAY - 1, 100);
    expect((await stored(number)).status).toBe("RESOLVED");
    const results = await Promise.all([sweep(now + HOUR + 7 * DAY, 100), sweep(now + HOUR + 7 * DAY, 100)]);
    expect(results.reduce((sum, { closed }) => sum + closed, 0)).toBe(1);
    const { events, status, mails } = await stored(number);
    expect(status).toBe("CLOSED");
    expect(events.filter(({ kind }) => kind === "CLOSED")).toMatchObject([{ actorId: null }]);
    expect(mails.at(-1)).toMatchObject({ kind: "CLOSED", payload: { because: "expired" } });
  });

  test("does not close what was reopened and resolved again meanwhile", async () => {
    const now = nextWeek();
    const { ana, dan, number, version } = await taken(now);
    value(await resolve(dan, { number, version, ...words }, now + HOUR));
    const again = value(await reopen(ana, { number, ...words }, now + 6 * DAY));
    value(await resolve(dan, { number, version: again.version, ...words }, now + 6 * DAY + HOUR));
    expect(await close(SYSTEM, { number }, now + 8 * DAY)).toMatchObject({ code: "not_in_this_status" });
    await sweep(now + 8 * DAY, 100);
    expect((await stored(number)).status).toBe("RESOLVED");
  });

  test("twice at once, or three times, writes each warning and breach once", async () => {
    const now = nextWeek();
    const ana = await customer();
    const numbers = await Promise.all(Array.from({ length: 8 }, () => opened(ana, now)));
    const results = await Promise.all([1, 2, 3].map(() => sweep(now + 20 * MINUTE, 100)));
    expect(results.reduce((sum, each) => sum + each.warnedOrBreached, 0)).toBe(8);
    await Promise.all([1, 2, 3].map(() => sweep(now + 40 * MINUTE, 100)));
    for (const { number } of numbers)
      expect(await clockEvents(number)).toEqual(["SLA_WARNED PICKUP", "SLA_BREACHED PICKUP"]);
  });

  test("looks at no more tickets than it is told to, and gets to all of them", async () => {
    const now = nextWeek();
    const ana = await customer();
    await sweep(now + 20 * MINUTE, 1_000);
    await Promise.all(Array.from({ length: 5 }, () => opened(ana, now)));
    const swept = [];
    for (let run = 0; run < 4; run++) swept.push((await sweep(now + 20 * MINUTE, 2)).warnedOrBreached);
    expect(swept.reduce((sum, each) => sum + each, 0)).toBe(5);
    expect(Math.max(...swept)).toBeLessThanOrEqual(2);
  });
});

describe("stored clocks", () => {
  test("that somebody changed by hand are found", async () => {
    const { number } = await taken(nextWeek());
    const { id: ticketId } = await stored(number);
    const where = { ticketId_metric_cycle: { ticketId, metric: "PICKUP", cycle: 1 } } as const;
    await db.slaClock.update({ where, data: { elapsedMs: 1n } });
    expect((await checkClocks()).differences).toMatchObject([
      { number, what: "PICKUP 1 elapsedMs", stored: 1, folded: 10 * MINUTE },
    ]);
    await db.slaClock.update({ where, data: { elapsedMs: BigInt(10 * MINUTE) } });
    await db.ticket.update({ where: { number }, data: { priority: "LOW" } });
    expect((await checkClocks()).differences).toMatchObject([{ number, what: "priority" }]);
    await db.ticket.update({ where: { number }, data: { priority: "NORMAL" } });
  });
});

afterAll(async () => {
  expect((await checkClocks()).differences).toEqual([]);
});
