import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { type LedgerFilter, mailLedger } from "@/lib/notifications/ledger";
import type { PersonActor } from "@/lib/people/actor";
import { admin } from "@/tests/support/fixtures";

const everything: LedgerFilter = { state: null, kind: null, to: "", before: null };
let boss: PersonActor;

/** As after a year: 20,000 customers with three mails each, all but a few of them sent. */
beforeAll(async () => {
  boss = await admin();
  await db.$executeRaw`
    INSERT INTO "Person" (id, email, name, role, status)
    SELECT uuidv7(), 'client' || n || '@firma' || n % 900 || '.example', 'Client ' || md5(n::text), 'CUSTOMER', 'ACTIVE'
    FROM generate_series(1, 20000) n`;
  await db.$executeRaw`
    INSERT INTO "OutboxMail" (id, kind, "recipientId", "toEmail", "toName", locale, "timeZone", payload, state,
      "nextAttemptAt", "createdAt")
    SELECT uuidv7(), 'PASSWORD_CHANGED', id, email, name, 'ro', 'Europe/Bucharest', '{}',
      CASE WHEN random() < 0.001 THEN 'DEAD' ELSE 'SENT' END::"MailState", at, at
    FROM "Person", generate_series('2026-01-01', '2026-03-01', interval '1 month') AS at
    WHERE email LIKE 'client%'`;
  await db.$executeRaw`VACUUM (ANALYZE) "Person", "OutboxMail"`;
});

/** What the planner makes of the ledger's own statements, as it decides by itself. */
async function plansOf(filter: Partial<LedgerFilter>): Promise<string> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await mailLedger(boss, { ...everything, ...filter });
  const asked = sent.mock.calls.flatMap(([query]) => statementIn(query));
  sent.mockRestore();
  const reads = asked.filter(({ text }) => text.includes('FROM "public"."OutboxMail"'));
  expect(reads).toHaveLength(1);
  const plans = reads.map(({ text, values }) =>
    db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${text}`, ...values),
  );
  return (await Promise.all(plans))
    .flat()
    .map((line) => line["QUERY PLAN"])
    .join("\n");
}

function statementIn(query: unknown): { text: string; values: unknown[] }[] {
  if (typeof query !== "object" || query === null || !("text" in query)) return [];
  const values = "values" in query && Array.isArray(query.values) ? query.values : [];
  return [{ text: String(query.text), values }];
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
});
