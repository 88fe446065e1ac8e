import { beforeAll, describe, expect, test } from "vitest";
import { db, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { similarTickets } from "@/lib/search/similar";
import { searchTickets } from "@/lib/search/tickets";
import { type QueueAddress, queueViews, readQueue, slaStates, sortsOf } from "@/lib/tickets/filters";
import { ticketsOf } from "@/lib/tickets/of-requester";
import { queue } from "@/lib/tickets/queue";
import { countStatement } from "@/lib/tickets/queue-sql";
import { savedCounts } from "@/lib/tickets/sidebar";
import { Channel, Priority, TicketStatus } from "@/prisma/generated/enums";
import { agent } from "@/tests/support/fixtures";
import { rowsReadBy } from "../rows-read";
import { manyTickets, rareTickets } from "./many-tickets";

const NOW = Date.UTC(2026, 10, 20, 9, 0);
const PAGE = 50;
/**
 * A view is nearly its index; of two things that meet in few tickets, as many are passed over as are needed for a page.
 * A search walks the latest 2,000, and before it asks for all the latest 10,000, each as an entry and as a row.
 */
const MOST = { ofView: 50 * PAGE, narrowed: 220 * PAGE, searched: 24_000 };
let actor: PersonActor;
type Chosen = {
  assignee: string;
  team: string;
  category: string;
  tag: string;
  thirdParty: string;
  organisation: string;
};
let common: Chosen;
let rare: Chosen;

beforeAll(async () => {
  await manyTickets(40_000, NOW);
  rare = await rareTickets(40);
  const [row] = await db.$queryRaw<Chosen[]>`
    SELECT "assigneeId"::text AS assignee, "teamId"::text AS team, "categoryId"::text AS category,
      (SELECT id::text FROM "Tag" WHERE name = 'eticheta 01') AS tag,
      "thirdPartyId"::text AS "thirdParty", 'Firma 7 SRL' AS organisation
    FROM "Ticket" WHERE status = 'WAITING_THIRD_PARTY' AND "teamId" <> ${rare.team}::uuid LIMIT 1`;
  if (!row) throw new Error("Nobody waits for a third party.");
  common = row;
  actor = await agent({ teamIds: [common.team] });
});

/** The first page of a part of the queue in each of its orders, and the second in its own, if it looks at too many rows. */
async function costly(part: Record<string, string>, most: number): Promise<string[]> {
  const found: string[] = [];
  const asked = readQueue(part);
  for (const sort of sortsOf(asked)) {
    const pages = sort === asked.sort ? 2 : 1;
    let address: QueueAddress | null = { ...asked, sort };
    for (let page = 1; address && page <= pages; page++) {
      const at: QueueAddress = address;
      let next: QueueAddress["after"] = null;
      const rows = await rowsReadBy(async () => {
        ({ next } = await queue(actor, at, NOW, PAGE));
      });
      if (rows > most) found.push(`${JSON.stringify(part)} by ${sort}, page ${page}: ${rows} rows`);
      address = next && { ...at, after: next };
    }
  }
  return found;
}

/** Every value of every filter that is offered; of those with many values one that many tickets have, and a rare one. */
function filters(): Record<string, string>[] {
  return [
    ...Object.values(TicketStatus).map((status) => ({ status })),
    ...Object.values(Priority).map((priority) => ({ priority })),
    ...["me", "nobody"].map((assignee) => ({ assignee })),
    ...slaStates.map((sla) => ({ sla })),
    ...Object.values(Channel).map((channel) => ({ channel })),
    ...[common, rare].flatMap((chosen) => Object.entries(chosen).map(([name, value]) => ({ [name]: value }))),
    { status: "WAITING_SUPPORT,IN_PROGRESS" },
    { status: "WAITING_CUSTOMER,RESOLVED" },
    { status: "IN_PROGRESS,CLOSED", priority: "HIGH" },
    { priority: "CRITICAL,HIGH" },
    { tag: common.tag, status: "IN_PROGRESS,RESOLVED" },
    { organisation: "SRL" },
    { from: "2026-11-10" },
    { to: "2025-09-01" },
    { from: "2026-10-01", to: "2026-10-03" },
    { from: "2025-10-01", to: "2026-03-03" },
    ...["#1234", "factura", "factura 1234", "ajun", "client firma", "necunoscut"].map((q) => ({ q })),
  ];
}

describe("of 40,000 tickets few more are looked at than are shown", () => {
  test.each(queueViews)("in the view %s as it stands", async (view) => {
    expect(await costly({ view }, MOST.ofView)).toEqual([]);
  });

  test.each(queueViews)("in the view %s narrowed by any filter that is offered", async (view) => {
    const found: string[] = [];
    for (const filter of filters()) found.push(...(await costly({ view, ...filter }, MOST.narrowed)));
    expect(found).toEqual([]);
  });

  test.each(queueViews)("in the view %s on the way back", async (view) => {
    const address = readQueue({ view });
    const { next } = await queue(actor, address, NOW, PAGE);
    if (!next) return;
    const { next: third } = await queue(actor, { ...address, after: next }, NOW, PAGE);
    for (const key of [next, third ?? next]) {
      const after = { ...key, back: true };
      expect(await rowsReadBy(() => queue(actor, { ...address, after }, NOW, PAGE))).toBeLessThan(
        MOST.ofView,
      );
    }
  });

  test("by a page from the middle of everything, as an export comes to it", async () => {
    const middle = await db.ticket.findFirstOrThrow({
      where: { lastActivityAt: { lt: new Date(Date.UTC(2026, 1, 1)) } },
      orderBy: { lastActivityAt: "desc" },
      select: { id: true, lastActivityAt: true },
    });
    const address = readQueue({ view: "all", after: `_${middle.lastActivityAt.getTime()}_${middle.id}` });
    expect(address.after).not.toBeNull();
    expect(await rowsReadBy(() => queue(actor, address, NOW, PAGE))).toBeLessThan(MOST.ofView);
  });

  test("by no search, that of the palette neither", async () => {
    for (const text of ["#1234", "1234", "factura", "factura 1234", "ajun", "client firma 7", "necunoscut"])
      for (const limit of [8, 50])
        expect(await rowsReadBy(() => searchTickets(actor, text, limit)), text).toBeLessThan(MOST.searched);
  });

  test("by no search for a subject like the one being typed, be its words in every ticket", async () => {
    for (const subject of [
      "Factura nu ajunge",
      "Factura 1234 nu mai ajunge",
      "Certificatul de sigiliu a expirat",
    ])
      expect(await rowsReadBy(() => similarTickets(actor, subject)), subject).toBeLessThan(MOST.narrowed);
  });

  test("by the tickets of a person or an organisation, be they a fifth of all", async () => {
    const [busiest] = await db.$queryRaw<{ requesterId: string; organisationId: string }[]>`
      SELECT "requesterId"::text, "organisationId"::text FROM "Ticket" JOIN "Person" AS person ON person.id = "requesterId"
      GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1`;
    if (!busiest) throw new Error("Nobody asks.");
    for (const owner of [{ requesterId: busiest.requesterId }, { organisationId: busiest.organisationId }]) {
      const { next } = await ticketsOf(actor, owner, null);
      expect(next).not.toBeNull();
      for (const before of [null, next, next && { ...next, back: true }])
        expect(await rowsReadBy(() => ticketsOf(actor, owner, before))).toBeLessThan(MOST.ofView);
    }
  });

  test("by no count of a view that is saved, however it is narrowed", async () => {
    for (const filter of filters().filter(
      (each) => !["q", "organisation", "tag"].some((name) => name in each),
    ))
      for (const view of ["all", "unassigned", "team"]) {
        const query = new URLSearchParams({ view, ...filter }).toString();
        const saved = [{ id: view, name: view, query, shared: false, own: true }];
        expect(await rowsReadBy(() => savedCounts(actor, saved, NOW)), query).toBeLessThan(MOST.narrowed);
      }
  });

  test("by no count, and a count reads the index alone", async () => {
    for (const view of queueViews) {
      const statement = sql`EXPLAIN SELECT ${countStatement(actor, view, 1_000)}`;
      const lines = await db.$queryRaw<{ "QUERY PLAN": string }[]>(statement);
      const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
      expect(plan, view).not.toMatch(/Seq Scan on "Ticket/);
      expect(plan, view).toMatch(/Index Only Scan/);
    }
  });
});
