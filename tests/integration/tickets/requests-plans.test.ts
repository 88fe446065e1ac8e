import { beforeAll, expect, test } from "vitest";
import { db, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { readTerms } from "@/lib/search/terms";
import { searchStatement } from "@/lib/search/tickets";
import {
  type RequestListAddress,
  type RequestTab,
  requestSorts,
  requestTabs,
} from "@/lib/tickets/request-list";
import { countsStatement, pageStatement, requests } from "@/lib/tickets/requests";
import { agent } from "@/tests/support/fixtures";
import { manyTickets } from "../desk/many-tickets";

const scans = /Seq Scan on "(Ticket|TicketSearch|TicketEvent|Message|SlaClock|TicketRead)"/;
const searches = ["", "factura", "factura 1234", "ajun", "#1234", "necunoscut"];
let owner: PersonActor;
let other: PersonActor;

beforeAll(async () => {
  await manyTickets(40_000, Date.UTC(2026, 10, 20, 9, 0));
  await db.$executeRaw`
    INSERT INTO "TicketEvent" (id, "ticketId", seq, kind, visibility, at, status, data)
    SELECT uuidv7(), id, seq, 'ASSIGNED', 'PUBLIC', "createdAt", status, '{}' FROM "Ticket", generate_series(1, 2) AS seq`;
  await db.$executeRaw`
    INSERT INTO "SlaClock" ("ticketId", metric, cycle, state, "startedAt", "elapsedMs", "targetMs", "warnMs",
      "calendarVersionId")
    SELECT id, 'PICKUP', 1, 'STOPPED', "createdAt", 0, 1, 1, (SELECT id FROM "SlaCalendarVersion" LIMIT 1) FROM "Ticket"`;
  await db.$executeRaw`
    INSERT INTO "TicketRead" ("personId", "ticketId", "seenSeq") SELECT "requesterId", id, 1 FROM "Ticket"`;
  await db.$executeRaw`ANALYZE`;
  const busiest = await db.$queryRaw<{ id: string }[]>`
    SELECT "requesterId"::text AS id FROM "Ticket" GROUP BY 1 ORDER BY count(*) DESC LIMIT 2`;
  const [first, second] = busiest.map(({ id }) => id);
  const base = { ...(await agent()), role: "CUSTOMER" } as const;
  owner = { ...base, id: first ?? "" };
  other = { ...base, id: second ?? "" };
});

/** The plan as it ran, without what was planned but not needed. */
async function planOf(statement: Sql): Promise<string> {
  const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
    sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${statement}`,
  );
  const plan = lines.map((line) => line["QUERY PLAN"]);
  return plan.filter((line) => !line.includes("never executed")).join("\n");
}

test("of 40,000 tickets no page of a customer's list scans, nor of one with 5,000 of them", async () => {
  for (const actor of [owner, other])
    for (const tab of Object.keys(requestTabs) as RequestTab[])
      for (const sort of requestSorts)
        for (const search of searches) {
          const address: RequestListAddress = { tab, sort, search, cursor: null };
          const { next } = await requests(actor, address);
          const plans = [address, ...(next ? [{ ...address, cursor: next }] : [])].map((at) =>
            planOf(pageStatement(actor, at, 26)),
          );
          for (const plan of await Promise.all(plans))
            expect(plan, `${tab} ${sort} ${search}`).not.toMatch(scans);
        }
});

test("the counts of 5,000 requests are read from the index alone", async () => {
  expect(await planOf(countsStatement(owner))).toMatch(/Index Only Scan .*on "Ticket"/);
});

test("no search of the desk scans", async () => {
  for (const search of [...searches, "client firma 7"].filter(Boolean)) {
    const terms = readTerms(search);
    if (terms) expect(await planOf(searchStatement(terms, 50)), search).not.toMatch(scans);
  }
});
