import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { claimDue } from "@/lib/notifications/lease";
import { deadMailCount, type LedgerFilter, mailLedger } from "@/lib/notifications/ledger";
import type { PersonActor } from "@/lib/people/actor";
import { admin } from "@/tests/support/fixtures";
import { planOf, statementsOf } from "../plans";

const everything: LedgerFilter = { state: null, kind: null, to: "", before: null };
const before = { at: Date.UTC(2026, 1, 1), id: "00000000-0000-7000-8000-000000000000", back: false };
let boss: PersonActor;

/** As after a year: 20,000 customers with three mails each, all but a few of them sent and of one kind. */
beforeAll(async () => {
  boss = await admin();
  await db.$executeRaw`
    INSERT INTO "Person" (id, email, name, role, status)
    SELECT uuidv7(), 'client' || n || '@firma' || n % 900 || '.example', 'Client ' || md5(n::text), 'CUSTOMER', 'ACTIVE'
    FROM generate_series(1, 20000) n`;
  await db.$executeRaw`
    INSERT INTO "OutboxMail" (id, kind, "recipientId", "toEmail", "toName", locale, "timeZone", payload, state,
      "nextAttemptAt", "createdAt")
    SELECT uuidv7(), CASE WHEN random() < 0.001 THEN 'EMAIL_CHANGED' ELSE 'PASSWORD_CHANGED' END::"MailKind",
      id, email, name, 'ro', 'Europe/Bucharest', '{}',
      CASE WHEN random() < 0.001 THEN 'DEAD' ELSE 'SENT' END::"MailState", at, at
    FROM "Person", generate_series('2026-01-01', '2026-03-01', interval '1 month') AS at
    WHERE email LIKE 'client%'`;
  await db.$executeRaw`VACUUM (ANALYZE) "Person", "OutboxMail"`;
});

/** What the planner makes of the ledger's own statements, as it decides by itself. */
function plansOf(filter: Partial<LedgerFilter>): Promise<string> {
  return planOfPart(() => mailLedger(boss, { ...everything, ...filter }), 'FROM "public"."OutboxMail"');
}

async function planOfPart(ask: () => Promise<unknown>, part: string): Promise<string> {
  const statements = (await statementsOf(ask)).filter(({ text }) => text.includes(part));
  expect(statements).not.toEqual([]);
  return (await Promise.all(statements.map(planOf))).join("\n");
}

describe("of 20,000 people and 60,000 mails none is looked at that need not be", () => {
  test.each(["client1234@", "firma77.exa", "19999@FIRMA", "c4ca4238", "nobody of that name"])(
    "by a recipient of whom %j is a part",
    async (to) => {
      const plan = await plansOf({ to });
      expect(plan).not.toMatch(/Seq Scan/);
      expect(plan).toMatch(/Person_name_email_idx/);
    },
  );

  test("by a part that most of them have", async () => {
    expect(await plansOf({ to: "firma" })).not.toMatch(/Seq Scan/);
  });

  test.each([
    ["a rare state", { state: "DEAD" }, /OutboxMail_state_createdAt_id_idx/],
    ["a state no mail is in", { state: "SUPPRESSED" }, /OutboxMail_state_createdAt_id_idx/],
    ["a rare kind", { kind: "EMAIL_CHANGED" }, /OutboxMail_kind_createdAt_id_idx/],
    ["a rare state, from the middle", { state: "DEAD", before }, /OutboxMail_state_createdAt_id_idx/],
    [
      "a rare state, back from the middle",
      { state: "DEAD", before: { ...before, back: true } },
      /OutboxMail_state_createdAt_id_idx/,
    ],
  ] as const)("by %s", async (_name, filter, index) => {
    const plan = await plansOf(filter);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
    expect(plan).toMatch(index);
  });

  test("for counting those given up", async () => {
    const plan = await planOfPart(() => deadMailCount(boss), "COUNT(");
    expect(plan).not.toMatch(/Seq Scan/);
  });

  test("for claiming what is due, which takes its limit once whatever it is joined with", async () => {
    const plan = await planOfPart(() => claimDue(20), "SKIP LOCKED");
    expect(plan).not.toMatch(/Seq Scan|OutboxMail_state/);
    expect(plan).toMatch(/CTE due\n\s+-> {2}Limit/);
  });
});
