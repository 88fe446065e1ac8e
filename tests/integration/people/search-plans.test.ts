import { beforeAll, describe, expect, test } from "vitest";
import { db, type Sql, sql } from "@/lib/db";
import { customerList, customersStatement } from "@/lib/people/directory";
import { organisationList } from "@/lib/people/organisations";
import { searchCustomers } from "@/lib/people/queries";
import { agent } from "@/tests/support/fixtures";

beforeAll(async () => {
  await db.$executeRaw`
    INSERT INTO "Organisation" (id, name) SELECT uuidv7(), 'Țesătoria ' || md5(n::text) || ' SRL'
    FROM generate_series(1, 4000) n`;
  await db.$executeRaw`
    INSERT INTO "Person" (id, email, name, phone, role, status, "organisationId")
    SELECT uuidv7(), 'p' || n || '@firma' || n % 4000 || '.example', initcap(md5('n' || n)) || ' Ionescu',
      '+40 7' || lpad(n::text, 8, '0'), 'CUSTOMER', 'ACTIVE',
      (SELECT array_agg(id) FROM "Organisation")[1 + n % 4000]
    FROM generate_series(1, 40000) n`;
  await db.$executeRaw`ANALYZE`;
});

/** What the planner makes of a statement, as it decides by itself. */
async function planOf(statement: Sql): Promise<string> {
  const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>(sql`EXPLAIN ${statement}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

const asked = (search: string) => customersStatement({ search, status: null, after: null });

describe("of 40,000 customers none is looked at that need not be", () => {
  test.each([
    ["an address", "p12345@firma345.example"],
    ["a telephone", "0700012345"],
    ["a name", "b5b41fac0361d157d9673ecb926af5ae"],
    ["an organisation", "c4ca4238a0b923820dcc509a6f75849b"],
    ["two words", "ionescu p12345@firma"],
  ])("by %s", async (_what, search) => {
    const plan = await planOf(asked(search));
    expect(plan).not.toMatch(/Seq Scan on "Person"/);
    expect(plan).toContain("Person_words_idx");
    expect(plan).toContain("Person_organisationId_idx");
  });

  test.each(["ionescu", "an", ""])(
    "by “%s”, which fits nearly all: they are read by name",
    async (search) => {
      const plan = await planOf(asked(search));
      expect(plan).not.toMatch(/Seq Scan on "Person"/);
    },
  );
});

test("the words may stand anywhere, in the person or in the organisation, without their diacritics", async () => {
  const actor = await agent();
  const search = "TESATORIA c4ca4238a0b923820dcc509a6f75849b 0700";
  const { rows: customers } = await customerList(actor, { search, status: null, after: null });
  expect(customers).toHaveLength(10);
  expect(new Set(customers.map(({ organisation }) => organisation)).size).toBe(1);
  expect(await searchCustomers(actor, "p12345@firma345 ionescu")).toHaveLength(1);
  expect(await searchCustomers(actor, "p12345@firma345 100%")).toEqual([]);
  const { rows: organisations } = await organisationList(actor, "tesatoria c4ca4238a0b923", null);
  expect(organisations).toMatchObject([{ people: 10 }]);
});
