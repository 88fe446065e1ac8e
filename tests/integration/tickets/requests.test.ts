import { beforeAll, describe, expect, test } from "vitest";
import { placeInList, queryOf, readListSearch } from "@/app/(portal)/requests/list-search";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { type RequestListAddress, requestSorts, requestTabs } from "@/lib/tickets/request-list";
import { requestCounts, requests } from "@/lib/tickets/requests";
import { cloneTicket } from "@/tests/support/clones";
import { agent, customer } from "@/tests/support/fixtures";
import { MINUTE, opened, TUESDAY_TEN, taken, value } from "./scene";

const list: RequestListAddress = { tab: "all", search: "", sort: "activity", cursor: null };
let ana: PersonActor;

beforeAll(async () => {
  const first = await taken();
  ana = first.ana;
  const { id } = await db.ticket.findUniqueOrThrow({ where: { number: first.number }, select: { id: true } });
  await cloneTicket(id, 59);
  for (let at = 0; at < 8; at++) await opened(ana, TUESDAY_TEN + at * MINUTE);
  await db.$executeRaw`
    UPDATE "Ticket" SET "lastActivityAt" = "lastActivityAt" + (number % 9) * interval '1 hour',
      "nextDeadlineAt" = CASE WHEN number % 3 > 0 THEN "lastActivityAt" + (number % 7) * interval '1 hour' END
    WHERE "requesterId" = ${ana.id}::uuid`;
});

/** Every page from the first on, as numbers. */
async function allPages(actor: PersonActor, address: RequestListAddress, between = async () => {}) {
  const pages: number[][] = [];
  for (let at: RequestListAddress | null = address; at; ) {
    const page: Awaited<ReturnType<typeof requests>> = await requests(actor, at);
    pages.push(page.rows.map(({ number }) => number));
    at = page.next && { ...address, cursor: page.next };
    await between();
  }
  return pages;
}

describe("page by page", () => {
  test.each(requestSorts)(
    "by %s shows every request of a tab once, and back again the same",
    async (sort) => {
      if (sort === "best") return;
      const counts = await requestCounts(ana, "");
      expect(counts).toMatchObject({ all: 68, active: 68, mine: 0 });
      for (const tab of Object.keys(requestTabs) as (keyof typeof requestTabs)[])
        for (const search of ["", "factură"]) {
          const address = { ...list, tab, sort, search };
          const pages = await allPages(ana, address);
          expect(pages.flat().length).toBe(counts[tab]);
          expect(new Set(pages.flat()).size).toBe(counts[tab]);
        }
      const there = await allPages(ana, { ...list, sort });
      expect(there.map((page) => page.length)).toEqual([25, 25, 18]);
      let at = await requests(ana, { ...list, sort });
      for (let page = 1; page < there.length; page++)
        at = await requests(ana, { ...list, sort, cursor: at.next });
      for (const page of there.toReversed().slice(1)) {
        at = await requests(ana, { ...list, sort, cursor: at.previous });
        expect(at.rows.map(({ number }) => number)).toEqual(page);
      }
      expect(at.previous).toBeNull();
    },
  );

  test("shows every other request once while one after the other moves to the top", async () => {
    const whole = (await allPages(ana, list)).flat();
    const moving = whole.slice(-5);
    const seen = await allPages(ana, list, async () => {
      const number = moving.pop() ?? 0;
      await db.$executeRaw`UPDATE "Ticket" SET "lastActivityAt" = now() + interval '1 day' WHERE number = ${number}`;
    });
    expect(new Set(seen.flat()).size).toBe(seen.flat().length);
    expect(seen.flat()).toEqual(expect.arrayContaining(whole.slice(0, -5)));
  });

  test("from beyond either end is the first page", async () => {
    const first = await requests(ana, list);
    const cursor = { at: 0, number: 1 } as const;
    expect(await requests(ana, { ...list, cursor: { ...cursor, direction: "after" } })).toEqual(first);
    const late = { at: Date.UTC(2999, 0), number: 1 };
    expect(await requests(ana, { ...list, cursor: { ...late, direction: "before" } })).toEqual(first);
  });

  test("is said by the address, and a request leads back to its very place", async () => {
    const { next } = await requests(ana, { ...list, sort: "deadline", tab: "active" });
    const address = { ...list, tab: "active", sort: "deadline", cursor: next } as const;
    const query = queryOf(address);
    expect(readListSearch(Object.fromEntries(new URLSearchParams(query)))).toEqual(address);
    expect(placeInList(query, 1042)).toBe(`/requests?${query}#nr-1042`);
    expect(placeInList("https://evil.example/?tab=x&after=1_2_3", 7)).toBe("/requests#nr-7");
  });
});

test("the next deadline of a request is its earliest, the customer's own and the closing included", async () => {
  const { ana: mihai, number } = await taken();
  const [row] = (await requests(mihai, list)).rows;
  const due = row?.clocks.map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY) ?? [];
  expect(row?.number).toBe(number);
  expect(row?.nextDeadlineAt?.getTime()).toBe(Math.min(...due));
});

describe("a search of one's own requests", () => {
  test("finds by any form of public words, ranked, and never by a note or a stranger's", async () => {
    const [maria, dan] = [await customer({ name: "Maria Zugrăvescu" }), await agent()];
    const { number } = await opened(maria, TUESDAY_TEN);
    const other = await opened(maria, TUESDAY_TEN);
    value(await comment(maria, { number, body: "Întârzieri la Țăndărei", attachmentIds: [] }, TUESDAY_TEN));
    const note = { body: "Xilofon secret", visibility: "INTERNAL" as const, attachmentIds: [] };
    value(await writeAsAgent(dan, { number, ...note }, TUESDAY_TEN));
    const found = async (search: string, sort: RequestListAddress["sort"] = "best") =>
      (await requests(maria, { ...list, search, sort })).rows.map((row) => row.number);
    for (const search of ["intarzieri", "ţăndărei", "ȚĂNDĂREI întârzieri", `#${number}`])
      expect([search, await found(search)]).toEqual([search, [number]]);
    expect(await found("facturi")).toEqual([other.number, number]);
    expect(await requestCounts(maria, "facturi")).toMatchObject({ all: 2, active: 2, closed: 0 });
    expect(await requestCounts(maria, "tandarei")).toMatchObject({ all: 1 });
    for (const search of ["xilofon", "?!"])
      expect(await requestCounts(maria, search)).toMatchObject({ all: 0 });
    for (const sort of requestSorts) {
      expect(await found("xilofon", sort)).toEqual([]);
      expect(await found(dan.name.slice(0, 5), sort)).toEqual([]);
      expect((await requests(ana, { ...list, search: "tandarei", sort })).rows).toEqual([]);
    }
  });
});
