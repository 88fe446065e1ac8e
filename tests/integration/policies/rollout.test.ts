import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { applying, applyPolicy, rollOut, startRollout, stopRollout } from "@/lib/policies/rollout";
import { policyInForce } from "@/lib/policies/stored";
import { sweep } from "@/lib/sla/sweep";
import { changeClaimed } from "@/lib/tickets/change";
import { askCustomer, resolve } from "@/lib/tickets/moves";
import { checkClocks } from "@/scripts/sla/clock-check";
import { cloneTicket } from "@/tests/support/clones";
import { admin, agent, customer } from "@/tests/support/fixtures";
import {
  clock,
  HOUR,
  MINUTE,
  mailed,
  opened,
  stored,
  TUESDAY_TEN,
  taken,
  value,
  words,
} from "../tickets/scene";
import { applied, changedPolicy } from "./scene";

const now = TUESDAY_TEN + 2 * HOUR;
const COPIES = 700;
const all = 1_000_000;

/** How many events of a policy version there are for each ticket, the most and the least. */
async function eventsOf(policyVersionId: string) {
  const [counted] = await db.$queryRaw<{ tickets: number; events: number }[]>`
    SELECT count(DISTINCT "ticketId")::int AS tickets, count(*)::int AS events FROM "TicketEvent"
    WHERE kind = 'POLICY_APPLIED' AND data->>'policyVersionId' = ${policyVersionId}`;
  return counted;
}

test("a version applied keeps what has elapsed and swaps the target; what exceeds it is breached now, once", async () => {
  const irina = await admin();
  const { number, dan, version: seen } = await taken();
  const paused = await taken();
  value(
    await askCustomer(paused.dan, { number: paused.number, version: paused.version, ...words }, now - HOUR),
  );
  const done = await taken();
  value(await resolve(done.dan, { number: done.number, version: done.version, ...words }, now - HOUR));
  const version = await changedPolicy(irina, { RESOLUTION_NORMAL: "1 h", FIRST_RESPONSE_NORMAL: "3 h" }, now);
  const rolled = value(await applyPolicy(irina, { version }, now));
  expect(rolled).toMatchObject({ changed: 2, failed: 0, left: 0 });

  expect(await clock(number, "RESOLUTION")).toMatchObject({
    targetMs: BigInt(HOUR),
    breachedAt: new Date(now),
    dueAt: new Date(now),
  });
  expect(await clock(number, "FIRST_RESPONSE")).toMatchObject({
    breachedAt: null,
    dueAt: new Date(now + HOUR),
  });
  expect(await clock(paused.number, "RESOLUTION")).toMatchObject({ state: "PAUSED", targetMs: BigInt(HOUR) });
  expect(await clock(done.number, "RESOLUTION")).toMatchObject({ targetMs: BigInt(24 * HOUR) });
  const { events } = await stored(number);
  expect(events.slice(-2)).toMatchObject([
    { kind: "POLICY_APPLIED", actorId: irina.id },
    { kind: "SLA_BREACHED", actorId: null },
  ]);
  expect(await mailed(number, { dan })).toEqual([["AGENT_SLA_BREACH", "dan", "QUEUED"]]);
  expect(await applied(done.number)).toBe(0);

  const answer = await askCustomer(dan, { number, version: seen, ...words }, now + MINUTE);
  expect(answer.ok, "an answer begun before is not out of date by it").toBe(true);
  const again = await changedPolicy(irina, { RESOLUTION_NORMAL: "30 h" }, now + HOUR);
  value(await applyPolicy(irina, { version: again }, now + HOUR));
  expect((await clock(number, "RESOLUTION")).breachedAt, "a breach stays").toEqual(new Date(now));
  expect((await db.auditEntry.findMany({ where: { action: "APPLIED" } })).map(({ after }) => after)).toEqual([
    { openTickets: 2 },
    { openTickets: 2 },
  ]);
  expect((await checkClocks()).differences).toEqual([]);
});

test("many at once, stopped on the way and gone on with by the scheduler: every open ticket once", async () => {
  const irina = await admin();
  const { number } = await opened(await customer(), now);
  await cloneTicket((await stored(number)).id, COPIES);
  const version = await changedPolicy(irina, { RESOLUTION_NORMAL: "20 h" }, now);
  const { id } = await policyInForce(db);
  const older = await db.ticket.count({
    where: { policyVersionId: { not: id }, status: { notIn: ["RESOLVED", "CLOSED"] } },
  });
  value(await startRollout(irina, { version }, now));
  const first = await rollOut(now, 250, 60_000);
  expect(first).toMatchObject({ changed: 250, left: older - 250 });
  value(await stopRollout(irina, { version }, now));
  expect(await rollOut(now, all, 60_000), "nothing goes on once stopped").toMatchObject({ changed: 0 });

  value(await startRollout(irina, { version }, now));
  const fresh = await opened(await customer(), now);
  await Promise.all([
    ...Array.from({ length: 5 }, () => rollOut(now, all, 60_000)),
    sweep(now + 12 * MINUTE),
  ]);
  expect(await rollOut(now, all, 60_000)).toMatchObject({ left: 0 });
  expect(await eventsOf(id)).toEqual({ tickets: older, events: older });
  expect(await applied(fresh.number)).toBe(0);
  expect(await db.slaRollout.findUniqueOrThrow({ where: { policyVersionId: id } })).toMatchObject({
    endedAt: new Date(now),
  });
  expect(await startRollout(irina, { version }, now)).toMatchObject({ code: "nothing_to_apply" });
  expect((await checkClocks()).differences).toEqual([]);
});

test("only the newest version is applied, by an admin; an earlier one on its way goes no further", async () => {
  const irina = await admin();
  const { number } = await taken();
  const first = await changedPolicy(irina, { PICKUP_LOW: "31 min" }, now);
  const { id: firstId } = await policyInForce(db);
  value(await startRollout(irina, { version: first }, now));
  const second = await changedPolicy(irina, { PICKUP_LOW: "32 min" }, now);
  expect(await rollOut(now, 100, 60_000)).toMatchObject({ changed: 0 });
  expect(await startRollout(irina, { version: first }, now)).toMatchObject({ code: "policy_superseded" });
  expect(await startRollout(await agent(), { version: second }, now)).toMatchObject({ code: "not_allowed" });
  expect(await stopRollout(await agent(), { version: first }, now)).toMatchObject({ code: "not_allowed" });
  value(await applyPolicy(irina, { version: second }, now));
  expect(await eventsOf(firstId)).toEqual({ tickets: 0, events: 0 });
  expect(await applied(number)).toBe(1);
  const stillOpen = await db.ticket.findUniqueOrThrow({
    where: { number },
    select: { policyVersionId: true },
  });
  expect(stillOpen.policyVersionId).toBe((await policyInForce(db)).id);
});

test("a ticket that was closed or reached by the version since it was due is left alone, however it is claimed", async () => {
  const irina = await admin();
  const { id: earlier } = await policyInForce(db);
  const [due, done] = [await taken(), await taken()];
  value(await resolve(done.dan, { number: done.number, version: done.version, ...words }, now));
  await changedPolicy(irina, { PICKUP_LOW: "33 min" }, now);
  const { id } = await policyInForce(db);
  const ids = await Promise.all([due, done].map(async ({ number }) => (await stored(number)).id));
  const apply = () => changeClaimed(irina, async () => ids, now, applying(id, new Set([earlier])), [id]);
  expect([await apply(), await apply()]).toMatchObject([
    { value: { changed: 1 } },
    { value: { changed: 0 } },
  ]);
  expect([await applied(due.number), await applied(done.number)]).toEqual([1, 0]);
});
