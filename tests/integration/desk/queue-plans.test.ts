import { beforeAll, describe, expect, test } from "vitest";
import { db, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { similarStatement } from "@/lib/search/similar";
import { readTerms } from "@/lib/search/terms";
import { type QueueAddress, queueViews, readQueue, slaStates, sortsOf } from "@/lib/tickets/filters";
import { queue } from "@/lib/tickets/queue";
import { countStatement, queueStatement } from "@/lib/tickets/queue-sql";
import { Priority, TicketStatus } from "@/prisma/generated/enums";
import { agent } from "@/tests/support/fixtures";
import { manyTickets } from "./many-tickets";

const NOW = Date.UTC(2026, 10, 20, 9, 0);
let actor: PersonActor;
let some: { agent: string; team: string; category: string; thirdParty: string };

beforeAll(async () => {
  await manyTickets(40_000, NOW);
  const [row] = await db.$queryRaw<(typeof some)[]>`
    SELECT "assigneeId"::text AS agent, "teamId"::text AS team, "categoryId"::text AS category,
      "thirdPartyId"::text AS "thirdParty"
    FROM "Ticket" WHERE status = 'WAITING_THIRD_PARTY' LIMIT 1`;
  if (!row) throw new Error("Nobody waits for a third party.");
  some = row;
  actor = await agent({ teamIds: [some.team] });
});

/** What the planner makes of a statement, as it decides by itself. */
async function planOf(statement: Sql): Promise<string> {
  const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>(sql`EXPLAIN ${statement}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

const scansTickets = /Seq Scan on "Ticket/;

/** The plans in which tickets are scanned. */
async function scanning(addresses: readonly QueueAddress[]): Promise<string[]> {
  const plans = addresses.map(async (address) => {
    const plan = await planOf(queueStatement(actor, address, NOW, 51));
    return scansTickets.test(plan) ? [`${JSON.stringify(address)}\n${plan}`] : [];
  });
  return (await Promise.all(plans)).flat();
}

describe("of 40,000 tickets none is looked at that need not be", () => {
  test("in no view, in none of its orders, on no page", async () => {
    for (const view of queueViews)
      for (const sort of sortsOf({ view, status: null })) {
        const address = readQueue({ view, sort });
        const { next: after } = await queue(actor, address, NOW);
        expect(await scanning(after ? [address, { ...address, after }] : [address])).toEqual([]);
      }
  });

  test("by no filter that is offered", async () => {
    const narrowed = [
      ...Object.values(TicketStatus).map((status) => ({ status })),
      ...Object.values(Priority).map((priority) => ({ priority })),
      ...["me", "nobody", some.agent].map((assignee) => ({ assignee })),
      ...slaStates.map((sla) => ({ sla })),
      ...["PORTAL", "EMAIL", "PHONE"].map((channel) => ({ channel })),
      { team: some.team },
      { category: some.category },
      { thirdParty: some.thirdParty },
      { organisation: "Firma 7 SRL" },
      { from: "2026-11-10" },
      { from: "2026-10-01", to: "2026-10-03" },
      ...["#1234", "factura", "factura 1234", "ajun", "client firma", "necunoscut"].map((q) => ({ q })),
    ];
    for (const filter of narrowed) {
      const views = ["all", "unassigned", "team"].map((view) => readQueue({ view, ...filter }));
      const orders = views.flatMap((address) => sortsOf(address).map((sort) => ({ ...address, sort })));
      expect(await scanning(orders)).toEqual([]);
    }
  });

  test("by no count, and a count reads the index alone", async () => {
    for (const view of queueViews) {
      const plan = await planOf(sql`SELECT ${countStatement(actor, view, 1_000)}`);
      expect(plan, view).not.toMatch(scansTickets);
      expect(plan, view).toMatch(/Index Only Scan/);
    }
  });

  test("by no search for a subject like the one being typed, be its words in every ticket", async () => {
    const subjects = ["Factura nu ajunge", "Factura 1234 nu mai ajunge", "Certificatul de sigiliu a expirat"];
    for (const subject of subjects) {
      const terms = readTerms(subject);
      if (!terms) throw new Error("There are words in it.");
      const statement = similarStatement(terms, subject);
      const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>(sql`EXPLAIN (ANALYZE) ${statement}`);
      const scans = lines.map((line) => line["QUERY PLAN"]).filter((line) => scansTickets.test(line));
      expect(scans.filter((line) => !line.includes("never executed"))).toEqual([]);
    }
  });
});
