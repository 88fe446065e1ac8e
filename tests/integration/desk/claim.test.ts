import process from "node:process";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { takeMostUrgent } from "@/lib/tickets/claim";
import { checkClocks } from "@/scripts/sla/clock-check";
import { agent, customer } from "@/tests/support/fixtures";
import { MINUTE, opened, stored, TUESDAY_TEN, value } from "../tickets/scene";

process.env.DATABASE_POOL_SIZE = "60";

test("of 50 agents who take the most urgent at once each gets one of his own, and the late ones hear that none is left", async () => {
  const ana = await customer();
  for (let at = 0; at < 40; at++) await opened(ana, TUESDAY_TEN + at);
  const agents = await Promise.all(Array.from({ length: 50 }, () => agent()));
  const results = await Promise.all(agents.map((each) => takeMostUrgent(each, TUESDAY_TEN + MINUTE)));
  const taken = results.flatMap((each) => (each.ok ? [each.value.number] : []));
  expect(taken).toHaveLength(40);
  expect(new Set(taken).size).toBe(40);
  expect(results.flatMap((each) => (each.ok ? [] : [each.code]))).toEqual(Array(10).fill("queue_empty"));
  const events = await db.ticketEvent.groupBy({
    by: ["ticketId"],
    where: { kind: "ASSIGNED" },
    _count: true,
  });
  expect(events.map(({ _count }) => _count)).toEqual(Array(40).fill(1));
  expect((await checkClocks()).differences).toEqual([]);
});

test("the next to breach of one's own team comes first, then that of any other", async () => {
  const [ana, team] = [await customer(), await db.team.create({ data: { name: "Integrare" } })];
  const late = await opened(ana, TUESDAY_TEN, "LOW");
  const soon = await opened(ana, TUESDAY_TEN);
  const elsewhere = await agent({ teamIds: [team.id] });
  const dan = await agent();
  const take = async (who: typeof dan) => value(await takeMostUrgent(who, TUESDAY_TEN + MINUTE));
  await db.$executeRaw`UPDATE "Ticket" SET "teamId" = ${team.id}::uuid WHERE number = ${late.number}`;
  expect(await take(elsewhere)).toEqual({ number: late.number, of: "teams" });
  expect(await take(elsewhere)).toEqual({ number: soon.number, of: "all" });
  expect(await stored(soon.number)).toMatchObject({ status: "IN_PROGRESS", assigneeId: elsewhere.id });
  expect(await takeMostUrgent(dan, TUESDAY_TEN + MINUTE)).toEqual({ ok: false, code: "queue_empty" });
  expect(await takeMostUrgent(ana, TUESDAY_TEN)).toEqual({ ok: false, code: "only_agents" });
});
