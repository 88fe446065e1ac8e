import { beforeAll, expect, test } from "vitest";
import { type AuditFilter, auditLog } from "@/lib/audit/entries";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { thirdPartyList, thirdPartyPage } from "@/lib/third-parties/queries";
import { AuditSubject } from "@/prisma/generated/enums";
import { admin } from "@/tests/support/fixtures";
import { manyTickets } from "./desk/many-tickets";
import { rowsReadBy } from "./rows-read";

const everything: AuditFilter = { subject: null, action: null, actorId: null, subjectId: null, before: null };
let boss: PersonActor;
let rare: PersonActor;

beforeAll(async () => {
  await manyTickets(20_000, Date.UTC(2026, 10, 20, 9, 0));
  [boss, rare] = [await admin(), await admin()];
  await db.$executeRaw`
    INSERT INTO "AuditEntry" (id, at, "actorId", action, subject, "subjectId", label)
    SELECT uuidv7(), timestamptz '2026-11-01' - n * interval '10 minutes',
      CASE WHEN n % 2000 = 7 THEN ${rare.id}::uuid ELSE ${boss.id}::uuid END, 'CHANGED',
      CASE WHEN n % 1000 = 9 THEN 'TAG' ELSE 'CUSTOMER' END::"AuditSubject",
      (SELECT id FROM "Person" WHERE role = 'CUSTOMER' ORDER BY id OFFSET n % 400 LIMIT 1), 'Client ' || n
    FROM generate_series(1, 20000) n`;
  await db.$executeRaw`VACUUM (ANALYZE) "AuditEntry"`;
});

test("of 20,000 entries of the log few more are looked at than are shown", async () => {
  const { rows: lines, next } = await auditLog(boss, everything);
  const subjectId = lines[0]?.subjectId ?? null;
  const asked: Partial<AuditFilter>[] = [
    {},
    { before: next },
    { before: { at: Date.UTC(2026, 7, 1), id: "00000000-0000-7000-8000-000000000000", back: false } },
    { before: { at: Date.UTC(2026, 7, 1), id: "00000000-0000-7000-8000-000000000000", back: true } },
    ...Object.values(AuditSubject).map((subject) => ({ subject })),
    { actorId: boss.id },
    { actorId: rare.id },
    { subjectId },
    { actorId: rare.id, subject: "CUSTOMER" },
  ];
  for (const filter of asked) {
    const rows = await rowsReadBy(() => auditLog(boss, { ...everything, ...filter }));
    expect(rows, JSON.stringify(filter)).toBeLessThan(10 * 50);
  }
});

test("of 20,000 tickets only those that wait for a third party are looked at for its page and the list of all", async () => {
  const waiting = await db.ticket.count({ where: { thirdPartyId: { not: null } } });
  const { rows: parties } = await thirdPartyList(boss, "", null);
  expect(parties.reduce((sum, party) => sum + party.waiting, 0)).toBe(waiting);
  expect(await rowsReadBy(() => thirdPartyList(boss, "", null))).toBeLessThan(waiting + 100);
  const [first] = parties;
  expect(await rowsReadBy(() => thirdPartyPage(boss, first?.id ?? ""))).toBeLessThan(500);
});
