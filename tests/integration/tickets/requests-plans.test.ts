import { beforeAll, expect, test } from "vitest";
import { followUpDraft, requestDrafts } from "@/app/(portal)/requests/[number]/drafts";
import { db, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { readTerms } from "@/lib/search/terms";
import { searchStatement } from "@/lib/search/tickets";
import { ticketPage } from "@/lib/tickets/page";
import { markRead } from "@/lib/tickets/reads";
import {
  type RequestListAddress,
  type RequestTab,
  requestSorts,
  requestTabs,
} from "@/lib/tickets/request-list";
import { followedRequest, pageStatement, requests } from "@/lib/tickets/requests";
import { countsStatement } from "@/lib/tickets/requests-sql";
import { agent } from "@/tests/support/fixtures";
import { manyTickets } from "../desk/many-tickets";
import { planOf, statementsOf } from "../plans";

/** Of a table that grows; settings and policies stay small. */
const scans =
  /Seq Scan on "(Ticket|TicketSearch|TicketEvent|Message|SlaClock|TicketRead|TicketOptOut|Attachment|Draft|Feedback|Person)"/;
/** Of a whole index, as it begins with the person. */
const indexScans = /(TicketOptOut|TicketRead)_pkey".*\n +Index Cond: \("ticketId"/;
const searches = ["", "factura", "factura 1234", "ajun", "#1234", "necunoscut"];
let owner: PersonActor;
let other: PersonActor;

beforeAll(async () => {
  await manyTickets(40_000, Date.UTC(2026, 10, 20, 9, 0));
  await db.$executeRaw`
    INSERT INTO "SlaClock" ("ticketId", metric, cycle, state, "startedAt", "elapsedMs", "targetMs", "warnMs",
      "calendarVersionId")
    SELECT id, 'PICKUP', 1, 'STOPPED', "createdAt", 0, 1, 1, (SELECT id FROM "SlaCalendarVersion" LIMIT 1) FROM "Ticket"`;
  await db.$executeRaw`
    INSERT INTO "TicketRead" ("personId", "ticketId", "seenSeq") SELECT "requesterId", id, 1 FROM "Ticket"`;
  await fillTickets();
  await db.$executeRaw`ANALYZE`;
  const busiest = await db.$queryRaw<{ id: string }[]>`
    SELECT "requesterId"::text AS id FROM "Ticket" GROUP BY 1 ORDER BY count(*) DESC LIMIT 2`;
  const [first, second] = busiest.map(({ id }) => id);
  const base = { ...(await agent()), role: "CUSTOMER" } as const;
  owner = { ...base, id: first ?? "" };
  other = { ...base, id: second ?? "" };
});

/** Two events of every ticket; of each fourth a message with a file, a draft, a rating and a choice about mails. */
async function fillTickets(): Promise<void> {
  const rows = [
    sql`INSERT INTO "Message" (id, "ticketId", "authorId", visibility, body, "createdAt")
      SELECT md5(id::text)::uuid, id, "requesterId", 'PUBLIC', 'Nu ajunge.', "createdAt" FROM "Ticket"
      WHERE number % 4 = 0`,
    sql`INSERT INTO "TicketEvent" (id, "ticketId", seq, kind, visibility, at, status, "messageId", data)
      SELECT uuidv7(), id, 1, 'OPENED'::"EventKind", 'PUBLIC'::"Visibility", "receivedAt",
        'WAITING_SUPPORT'::"TicketStatus", md5(id::text)::uuid,
        jsonb_build_object('receivedAt', to_char("receivedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'channel', channel, 'priority', priority, 'policyVersionId', "policyVersionId")
      FROM "Ticket"
      UNION ALL
      SELECT uuidv7(), id, 2, 'WITHDRAWN', 'PUBLIC', "createdAt", 'CLOSED', NULL, '{}' FROM "Ticket"`,
    sql`INSERT INTO "Attachment" (id, "messageId", "ticketId", "uploaderId", name, "contentType", "sizeBytes", sha256,
        "storageKey")
      SELECT id, id, "ticketId", "authorId", 'export.csv', 'text/csv', 1, '', id::text FROM "Message"`,
    sql`INSERT INTO "Draft" ("personId", key, fields, "updatedAt")
      SELECT "requesterId", 'ticket:' || number || ':comment', '{"body": "Încă"}', "createdAt" FROM "Ticket"
      WHERE number % 4 = 0`,
    sql`INSERT INTO "Feedback" ("ticketId", "raterId", rating, message, "createdAt", "updatedAt")
      SELECT id, "requesterId", 4, '', "createdAt", "createdAt" FROM "Ticket" WHERE number % 4 = 0`,
    sql`INSERT INTO "TicketOptOut" ("personId", "ticketId") SELECT "requesterId", id FROM "Ticket"
      WHERE number % 4 = 0`,
  ];
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const row of rows) await tx.$executeRaw(row);
    },
    { timeout: 60_000 },
  );
}

/** The plan as it ran, without what was planned but not needed. */
async function planAsItRan(statement: Sql): Promise<string> {
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
            planAsItRan(pageStatement(actor, at, 26)),
          );
          for (const plan of await Promise.all(plans))
            expect(plan, `${tab} ${sort} ${search}`).not.toMatch(scans);
        }
});

test("the counts of 5,000 requests are read from the index alone, and those of a search without a scan", async () => {
  expect(await planAsItRan(countsStatement(owner, ""))).toMatch(/Index Only Scan .*on "Ticket"/);
  for (const search of searches)
    expect(await planAsItRan(countsStatement(owner, search)), search).not.toMatch(scans);
});

test("of 40,000 tickets the page of one, its drafts and what was read of it scan nothing", async () => {
  const [row] = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Ticket" WHERE "requesterId" = ${owner.id}::uuid AND status = 'CLOSED' AND number % 4 = 0 LIMIT 1`;
  const ticket = { number: row?.number ?? 0, status: "CLOSED" } as const;
  const asked = await statementsOf(async () => {
    expect((await ticketPage(owner, ticket.number))?.files).toHaveLength(1);
    await ticketPage(owner, ticket.number, 1);
    const drafts = await requestDrafts(owner, ticket);
    expect(drafts.comment.savedAt).not.toBeNull();
    await followedRequest(owner, ticket.number);
    expect((await followUpDraft(owner, ticket.number)).fields).toEqual({ body: "Încă" });
    await markRead(owner, { number: ticket.number, seq: 1 });
  });
  expect(asked.length).toBeGreaterThan(10);
  for (const statement of asked.filter(({ text }) => /FROM/.test(text))) {
    const plan = await planOf(statement);
    expect(plan, statement.text).not.toMatch(scans);
    expect(plan, statement.text).not.toMatch(indexScans);
  }
});

test("no search of the desk scans", async () => {
  for (const search of [...searches, "client firma 7"].filter(Boolean)) {
    const terms = readTerms(search);
    if (terms) expect(await planAsItRan(searchStatement(terms, 50)), search).not.toMatch(scans);
  }
});
