import { beforeAll, expect, test } from "vitest";
import { db, type Sql, sql } from "@/lib/db";
import { openTickets, openTicketsByPolicy, ticketsToReach, ticketsTouched } from "@/lib/policies/statements";
import { policyInForce } from "@/lib/policies/stored";
import { manyTickets } from "../desk/many-tickets";

beforeAll(() => manyTickets(40_000, Date.UTC(2026, 10, 20, 9, 0)));

async function planOf(statement: Sql): Promise<string> {
  const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>(sql`EXPLAIN ${statement}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

test("of 40,000 tickets neither what a policy would do nor its way to the open ones looks at those closed", async () => {
  const { targets } = await policyInForce(db);
  const changed = targets.map((target) => ({ ...target, targetMinutes: 7 }));
  const statements = {
    "all open": openTickets(),
    "before a version": openTickets(2),
    "by version": openTicketsByPolicy(),
    "to reach": ticketsToReach(2, { limit: 250, but: [] }),
    "looked at": ticketsTouched(changed, 1_000),
  };
  for (const [name, statement] of Object.entries(statements)) {
    const plan = await planOf(statement);
    expect(plan, name).toMatch(/Ticket_open_by_\w+_idx|Index Cond: \(.*status = ANY/);
    expect(plan, name).not.toContain('Seq Scan on "Ticket"');
  }
});
