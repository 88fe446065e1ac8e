import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { type QueueAddress, queueViews, readQueue, sortsOf } from "@/lib/tickets/filters";
import { type QueueRow, queue } from "@/lib/tickets/queue";
import { queueSidebar, savedCounts, shownCount } from "@/lib/tickets/sidebar";
import { holds } from "@/lib/tickets/view-holds";
import { agent, customer } from "@/tests/support/fixtures";
import { manyTickets } from "./many-tickets";

const NOW = Date.UTC(2026, 10, 20, 9, 0);
let actor: PersonActor;

beforeAll(async () => {
  await manyTickets(400, NOW);
  const { teamId, assigneeId } = await db.ticket.findFirstOrThrow({ where: { status: "IN_PROGRESS" } });
  const own = await agent({ teamIds: teamId ? [teamId] : [] });
  actor = { ...own, id: assigneeId ?? own.id };
});

/** Every row of a part of the queue, page by page. */
async function pages(address: QueueAddress, size: number): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  for (let at: QueueAddress | null = address; at; ) {
    const page: Awaited<ReturnType<typeof queue>> = await queue(actor, at, NOW, size);
    rows.push(...page.rows);
    at = page.next && { ...address, after: page.next };
  }
  return rows;
}

describe("page by page", () => {
  test.each(queueViews)("%s is walked back as it was walked forth, whatever the order", async (view) => {
    for (const sort of sortsOf({ view, status: [] })) {
      const address = readQueue({ view, sort });
      const forth = [await queue(actor, address, NOW, 23)];
      for (let last = forth[0]; last?.next; last = forth.at(-1))
        forth.push(await queue(actor, { ...address, after: last.next }, NOW, 23));
      let page = forth.at(-1);
      for (const before of forth.slice(0, -1).toReversed()) {
        page = await queue(actor, { ...address, after: page?.previous ?? null }, NOW, 23);
        expect(page).toEqual({ ...before, previous: before.previous && expect.anything() });
      }
      expect(forth[0]?.previous).toBeNull();
    }
  });

  test("a way back that comes to less than a page leads to the whole first one", async () => {
    const address = readQueue({ view: "all", sort: "newest" });
    const first = await queue(actor, address, NOW, 7);
    const third = first.rows[2];
    if (!third) throw new Error("There are more.");
    const key = { priority: null, at: third.receivedAt.getTime(), id: third.id, back: true };
    expect(await queue(actor, { ...address, after: key }, NOW, 7)).toEqual(first);
  });

  test.each(queueViews)(
    "%s shows every ticket once, in the order of the whole, whatever the order",
    async (view) => {
      for (const sort of sortsOf({ view, status: [] })) {
        const address = readQueue({ view, sort });
        const whole = await pages(address, 1_000);
        expect((await pages(address, 7)).map(({ number }) => number)).toEqual(
          whole.map(({ number }) => number),
        );
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      }
    },
  );

  test("a view holds as many as it is counted to hold", async () => {
    const { counts } = await queueSidebar(actor);
    for (const view of queueViews)
      expect(await pages(readQueue({ view }), 1_000), view).toHaveLength(counts[view]);
    expect(counts).toMatchObject({ all: 400, resolved: 20, unassigned: 40, waitingThirdParty: 20 });
  });

  test("a saved view holds as many as it is counted to hold", async () => {
    const queries = [
      "view=all&status=RESOLVED",
      "view=team&priority=HIGH",
      "view=waitingCustomer&sla=paused",
      "view=breached&channel=EMAIL",
    ];
    const kept = { name: "", shared: false, own: true };
    const saved = queries.map((query, id) => ({ id: String(id), query, ...kept }));
    const counts = await savedCounts(actor, saved, NOW);
    const held = queries.map((query) => readQueue(Object.fromEntries(new URLSearchParams(query))));
    const whole = await Promise.all(held.map((address) => pages(address, 1_000)));
    expect(Object.values(counts)).toEqual(whole.map(({ length }) => length));
    expect(whole.every(({ length }) => length > 0)).toBe(true);
    const words = saved.slice(0, 1).map((view) => ({ ...view, query: "view=all&q=factura" }));
    expect(await savedCounts(actor, words, NOW)).toEqual({});
    expect(await savedCounts(await customer(), saved, NOW)).toEqual({});
    expect([999, 1_000].map(shownCount)).toEqual(["999", "999+"]);
  });

  test("a ticket that changes is held to stand in the very views that list it", async () => {
    const all = await pages(readQueue({ view: "all" }), 1_000);
    for (const view of queueViews) {
      const listed = (await pages(readQueue({ view }), 1_000)).map(({ number }) => number);
      const held = all.filter((ticket) => holds(view, actor, ticket)).map(({ number }) => number);
      expect(new Set(held), view).toEqual(new Set(listed));
    }
  });

  test("what waits comes in the order it is awaited, those without a date last", async () => {
    for (const [view, dateOf] of [
      ["waitingCustomer", (row: QueueRow) => row.nextDeadlineAt],
      ["waitingThirdParty", (row: QueueRow) => row.chaseAt],
    ] as const) {
      const dates = (await pages(readQueue({ view }), 3)).map((row) => dateOf(row)?.getTime());
      const dated = dates.filter((at) => at !== undefined);
      expect(dated.length).toBeGreaterThan(0);
      expect(dated.length).toBeLessThan(dates.length);
      const last = Array(dates.length - dated.length).fill(undefined);
      expect(dates, view).toEqual([...dated.toSorted((a, b) => a - b), ...last]);
    }
  });

  test("the next to breach comes first, those without a deadline last", async () => {
    const due = (await pages(readQueue({ view: "team" }), 9)).map(({ nextBreachAt }) =>
      nextBreachAt?.getTime(),
    );
    const dated = due.filter((at) => at !== undefined);
    expect(dated.length).toBeGreaterThan(0);
    expect(due).toEqual([
      ...dated.toSorted((a, b) => a - b),
      ...Array(due.length - dated.length).fill(undefined),
    ]);
  });
});

describe("narrowed", () => {
  const found = (filter: Record<string, string>) => pages(readQueue({ view: "all", ...filter }), 50);

  test("only tickets that are so are shown, and all of them", async () => {
    const all = await found({});
    const expectOnly = async (filter: Record<string, string>, is: (row: QueueRow) => boolean) => {
      const numbers = (rows: QueueRow[]) => rows.map(({ number }) => number).toSorted();
      const right = all.filter(is);
      expect(right.length, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(numbers(await found(filter)), JSON.stringify(filter)).toEqual(numbers(right));
    };
    const [row] = all.filter(({ thirdPartyId }) => thirdPartyId);
    const { teamId, categoryId, thirdPartyId } = row ?? {};
    const isOpen = ({ status }: QueueRow) => status !== "RESOLVED" && status !== "CLOSED";
    const due = ({ nextBreachAt }: QueueRow) => nextBreachAt?.getTime() ?? Number.NaN;
    await expectOnly({ status: "RESOLVED,IN_PROGRESS" }, ({ status }) =>
      ["IN_PROGRESS", "RESOLVED"].includes(status),
    );
    await expectOnly({ priority: "HIGH,LOW" }, ({ priority }) => ["HIGH", "LOW"].includes(priority));
    const { id: tag } = await db.tag.findFirstOrThrow({
      where: { name: "eticheta 01" },
      select: { id: true },
    });
    const tagged = (await db.ticketTag.findMany({ where: { tagId: tag } })).map(({ ticketId }) => ticketId);
    await expectOnly({ tag }, (each) => tagged.includes(each.id));
    await expectOnly({ status: "IN_PROGRESS" }, ({ status }) => status === "IN_PROGRESS");
    await expectOnly({ priority: "CRITICAL" }, ({ priority }) => priority === "CRITICAL");
    await expectOnly({ channel: "PHONE" }, ({ channel }) => channel === "PHONE");
    await expectOnly({ assignee: "me" }, ({ assigneeId }) => assigneeId === actor.id);
    await expectOnly({ assignee: "nobody" }, ({ assigneeId }) => assigneeId === null);
    await expectOnly({ team: teamId ?? "" }, (each) => each.teamId === teamId);
    await expectOnly({ category: categoryId ?? "" }, (each) => each.categoryId === categoryId);
    await expectOnly({ thirdParty: thirdPartyId ?? "" }, (each) => each.thirdPartyId === thirdPartyId);
    await expectOnly(
      { organisation: "firma 7 " },
      ({ requester }) => requester.organisation?.name === "Firma 7 SRL",
    );
    await expectOnly({ sla: "breached" }, (each) => isOpen(each) && each.hasBreach);
    await expectOnly({ sla: "paused" }, (each) => isOpen(each) && !each.nextBreachAt);
    await expectOnly(
      { sla: "soon" },
      (each) => isOpen(each) && !each.hasBreach && due(each) <= NOW + 7_200_000,
    );
    await expectOnly(
      { sla: "onTime" },
      (each) => isOpen(each) && !each.hasBreach && due(each) > NOW + 7_200_000,
    );
  });

  test("a day begins at the reader's midnight and is shown to its end", async () => {
    const [from, to] = [Date.UTC(2026, 10, 17, 22), Date.UTC(2026, 10, 19, 22)];
    const rows = await found({ from: "2026-11-18", to: "2026-11-19" });
    expect(rows).toHaveLength((to - from) / 1_200_000);
    expect(rows.every(({ receivedAt }) => receivedAt.getTime() >= from && receivedAt.getTime() < to)).toBe(
      true,
    );
  });

  test("a per cent sign is a sign, not everything", async () => {
    expect(await found({ q: "%" })).toEqual([]);
    expect(await found({ organisation: "_" })).toEqual([]);
    expect(await found({ q: "nu ajunge" })).toHaveLength(400);
  });
});
