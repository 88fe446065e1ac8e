import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { claimDueClocks } from "@/lib/sla/due";
import { sweep } from "@/lib/sla/sweep";
import { agent, customer } from "@/tests/support/fixtures";
import { HOUR, MINUTE, opened, stored, TUESDAY_TEN } from "../tickets/scene";

const DAY = 24 * HOUR;
/** Tuesday 17:40; work ends at 18:00. */
const EVENING = TUESDAY_TEN + 7 * HOUR + 40 * MINUTE;

async function slaKinds(number: number): Promise<string[]> {
  const { events } = await stored(number);
  return events.map(({ kind }) => kind).filter((kind) => kind.startsWith("SLA"));
}

async function mailOf(number: number, kind: "AGENT_SLA_WARNING" | "AGENT_SLA_BREACH") {
  return db.outboxMail.findFirstOrThrow({ where: { kind, ticket: { number } } });
}

describe("a sweep in the evening", () => {
  test("mails its warnings when work begins again, its breaches at once", async () => {
    await agent();
    const ana = await customer();
    const warned = await opened(ana, EVENING);
    const breached = await opened(ana, EVENING - 20 * MINUTE);
    const night = EVENING + 2 * HOUR;
    await sweep(night);
    expect(await slaKinds(warned.number)).toEqual(["SLA_WARNED"]);
    expect(await slaKinds(breached.number)).toEqual(["SLA_BREACHED"]);
    const nineNextDay = TUESDAY_TEN - HOUR + DAY;
    expect((await mailOf(warned.number, "AGENT_SLA_WARNING")).nextAttemptAt.getTime()).toBe(nineNextDay);
    expect((await mailOf(breached.number, "AGENT_SLA_BREACH")).nextAttemptAt.getTime()).toBe(night);
  });

  test("in working hours mails its warnings at once", async () => {
    const now = TUESDAY_TEN + 14 * DAY;
    const { number } = await opened(await customer(), now);
    await sweep(now + 16 * MINUTE);
    const { nextAttemptAt } = await mailOf(number, "AGENT_SLA_WARNING");
    expect(nextAttemptAt.getTime()).toBe(now + 16 * MINUTE);
  });
});

describe("a sweep that meets", () => {
  test("a ticket somebody is at work on passes it over, and the next one finds it", async () => {
    const now = TUESDAY_TEN + 28 * DAY;
    const { number } = await opened(await customer(), now);
    const due = now + 20 * MINUTE;
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE number = ${number} FOR UPDATE`;
      await sweep(due);
      expect(await slaKinds(number)).toEqual([]);
    });
    await sweep(due);
    expect(await slaKinds(number)).toEqual(["SLA_WARNED"]);
  });

  test("a ticket whose history cannot be read does all the others and says so", async () => {
    const now = TUESDAY_TEN + 42 * DAY;
    const ana = await customer();
    const [rotten, sound] = [await opened(ana, now), await opened(ana, now)];
    const { id: ticketId } = await stored(rotten.number);
    const event = {
      ticketId,
      seq: 2,
      kind: "NOTED",
      visibility: "INTERNAL",
      status: "WAITING_SUPPORT",
    } as const;
    await db.ticketEvent.create({ data: { ...event, at: new Date(now), data: { nobody: "reads this" } } });
    expect((await sweep(now + 20 * MINUTE)).failed).toBe(1);
    expect(await slaKinds(sound.number)).toEqual(["SLA_WARNED"]);
    expect(await slaKinds(rotten.number)).toEqual([]);
    await db.slaClock.updateMany({ where: { ticketId }, data: { sweepAt: null } });
  });

  test("the end of its time leaves the rest to the next one", async () => {
    const now = TUESDAY_TEN + 56 * DAY;
    const { number } = await opened(await customer(), now);
    expect(await sweep(now + 20 * MINUTE, 100, 0)).toEqual({
      warnedOrBreached: 0,
      chased: 0,
      closed: 0,
      failed: 0,
    });
    await sweep(now + 20 * MINUTE);
    expect(await slaKinds(number)).toEqual(["SLA_WARNED"]);
  });
});

test("tickets are given to one sweep only, however many ask at once", async () => {
  const now = TUESDAY_TEN + 70 * DAY;
  const ana = await customer();
  for (let each = 0; each < 6; each++) await opened(ana, now);
  const due = { now: now + 20 * MINUTE, limit: 4, but: [] };
  await db.$transaction(async (one) => {
    const first = await claimDueClocks(one, due);
    const second = await db.$transaction((two) => claimDueClocks(two, due));
    expect(first.length).toBeGreaterThan(0);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });
});
