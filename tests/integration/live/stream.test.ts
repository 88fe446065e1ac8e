import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HEAD } from "@/app/api/live/route";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { databaseNow, db } from "@/lib/db";
import { hub } from "@/lib/live/hub";
import { look } from "@/lib/live/look";
import { openStream } from "@/lib/live/stream";
import { tell } from "@/lib/live/tell";
import type { PersonActor } from "@/lib/people/actor";
import { fail } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import { transact } from "@/lib/transact";
import { agent, customer } from "@/tests/support/fixtures";
import { opened, stored, taken, value, words } from "../tickets/scene";
import { everythingHeard, listening, listeningHub, pageOf } from "./listening";

beforeAll(async () => {
  (await listeningHub()).stop();
});
afterAll(() => hub.close());

const publicly = { ...words, visibility: "PUBLIC" } as const;
const internally = { ...words, visibility: "INTERNAL" } as const;
const session = (actor: PersonActor) => ({ actor, now: async () => actor });

describe("word of a change", () => {
  test("goes out when it is committed, and never when it is rolled back", async () => {
    const ear = listening();
    const lost = await customer();
    const kept = await customer();
    await transact(async (tx) => {
      await tell(tx, [{ kind: "notices", personId: lost.id }]);
      return fail("invalid_input");
    });
    await tell(db, [{ kind: "notices", personId: kept.id }]);
    await ear.until((heard) => heard.kind === "notices" && heard.personId === kept.id);
    expect(ear.all).not.toContainEqual({ kind: "notices", personId: lost.id });
    ear.stop();
  });

  test("of a ticket carries no content, and a refused change sends none", async () => {
    const now = await databaseNow(db);
    const { ana, dan, number, version } = await taken(now);
    await everythingHeard();
    const ear = listening();
    const refused = await changeTicket(dan, { number, version: version - 1 }, now, () => fail("not_allowed"));
    expect(refused.ok).toBe(false);
    value(await writeAsAgent(dan, { number, ...internally, body: "Parola e în seif." }, now));
    const heard = await ear.until((each) => each.kind === "change" && each.number === number);
    const { id } = await stored(number);
    expect(heard).toEqual({
      kind: "change",
      ticketId: id,
      number,
      events: version + 1,
      publicEvents: version,
      status: "IN_PROGRESS",
      hasBreach: false,
      public: false,
      requesterId: ana.id,
      assigneeId: dan.id,
      teamId: expect.any(String),
    });
    ear.stop();
  });

  test("comes again by itself when the line to the database was cut", async () => {
    const ear = listening();
    await db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'helpdesk-live' AND datname = current_database()`;
    await ear.until(({ kind }) => kind === "missed");
    const ana = await customer();
    const { number } = await opened(ana, await databaseNow(db));
    await ear.until((heard) => heard.kind === "change" && heard.number === number);
    ear.stop();
  });
});

describe("a customer's stream", () => {
  test("tells of a public reply, and not at all of an internal note", async () => {
    const now = await databaseNow(db);
    const { ana, dan, number, version } = await taken(now);
    const ticket = await pageOf(ana, { ticket: number, seen: version });
    const list = await pageOf(ana, { list: now + 3_600_000 });
    value(await writeAsAgent(dan, { number, ...internally }, now));
    const other = await opened(ana, now);
    expect(await list.next()).toEqual({ list: [other.number] });
    value(await writeAsAgent(dan, { number, ...publicly }, now));
    expect(await ticket.next()).toEqual({ ticket: version + 1 });
    expect(await list.next()).toEqual({ list: [number] });
    await Promise.all([ticket.leave(), list.leave()]);
  });

  test("does not exist for another's ticket, for one that is not there, and for the bell", async () => {
    const { number } = await taken(await databaseNow(db));
    const actor = await customer();
    for (const asked of [{ ticket: number }, { ticket: 999_999 }, { notices: "1" }] as const)
      expect(await openStream(session(actor), asked)).toBe(404);
  });

  test("keeps silent about other customers' tickets", async () => {
    const now = await databaseNow(db);
    const [ana, ion] = [await customer(), await customer()];
    const list = await pageOf(ana, { list: now + 3_600_000 });
    await opened(ion, now);
    const own = await opened(ana, now);
    expect(await list.next()).toEqual({ list: [own.number] });
    await list.leave();
  });
});

describe("a stream", () => {
  test("tells at once what has changed since the page was rendered", async () => {
    const now = await databaseNow(db);
    const { ana, dan, number, version } = await taken(now);
    value(await comment(ana, { number, ...words }, now));
    const page = await pageOf(dan, { ticket: number, seen: version, notices: "1" });
    expect(await page.next()).toEqual({ ticket: version + 1, unread: 1 });
    await page.leave();
    const late = await pageOf(dan, { list: now, view: "mine", counts: now });
    const news = await late.next();
    expect(news).toMatchObject({ list: [number], counts: true });
    expect(news?.elsewhere).not.toContain(number);
    await late.leave();
    const later = { list: now + 3_600_000, view: "unassigned", counts: now + 3_600_000 } as const;
    const other = await pageOf(dan, later);
    value(await writeAsAgent(dan, { number, ...internally }, now));
    expect(await other.next()).toEqual({ elsewhere: [number], counts: true });
    await other.leave();
    for (const asked of [{ counts: now }, { list: now, view: "mine" }] as const)
      expect(await look(ana, asked)).toMatchObject({ code: "not_found" });
  });

  test("looks again after the line was cut, so that nothing is missed", async () => {
    const now = await databaseNow(db);
    const { dan, number, version } = await taken(now);
    const page = await pageOf(dan, { ticket: number, seen: version });
    const ear = listening();
    hub.close();
    value(await writeAsAgent(dan, { number, ...internally }, now));
    ear.stop();
    const again = await listeningHub();
    expect(await page.next()).toEqual({ ticket: version + 1 });
    again.stop();
    await page.leave();
  });

  test("is not opened for its headers alone, which would hold its place for good", () => {
    expect(HEAD().status).toBe(405);
  });

  test("is one of twelve at most for one person, and its place is free when it is left", async () => {
    const actor = await agent();
    const pages = [];
    for (let count = 0; count < 12; count++) pages.push(await pageOf(actor, { notices: "1" }));
    expect(await openStream(session(actor), { notices: "1" })).toBe(429);
    await pages[0]?.leave();
    await (await pageOf(actor, { notices: "1" })).leave();
    for (const page of pages) await page.leave();
  });
});

test("the news asked for once are those the stream would tell", async () => {
  const now = await databaseNow(db);
  const { ana, dan, number, version } = await taken(now);
  value(await writeAsAgent(dan, { number, ...internally }, now));
  expect(await look(ana, { ticket: number, seen: version, list: now + 3_600_000 })).toEqual({
    ok: true,
    value: {},
  });
  expect(await look(dan, { ticket: number, seen: version, notices: "1" })).toEqual({
    ok: true,
    value: { ticket: version + 1, unread: 0 },
  });
  expect(await look(await customer(), { ticket: number })).toMatchObject({ code: "not_found" });
});
