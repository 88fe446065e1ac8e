import { describe, expect, test } from "vitest";
import { comment } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { bePresent } from "@/lib/live/presence";
import { readAllNotices, readNotice, sweepNotices } from "@/lib/notices/commands";
import { notices, unreadCount } from "@/lib/notices/queries";
import type { PersonActor } from "@/lib/people/actor";
import { ok } from "@/lib/result";
import { sweep } from "@/lib/sla/sweep";
import { changeTicket } from "@/lib/tickets/change";
import type { NewEvent } from "@/lib/tickets/commit";
import { assign } from "@/lib/tickets/moves";
import { agent, customer } from "@/tests/support/fixtures";
import { HOUR, MINUTE, opened, stored, TUESDAY_TEN, taken, value, words } from "../tickets/scene";

const DAY = 24 * HOUR;

/** What the bell tells a person, newest first. */
async function told(person: PersonActor) {
  const { rows } = await notices(person, null);
  return rows.map(({ kind, ticket, readAt }) => [kind, ticket.number, readAt === null ? "unread" : "read"]);
}

describe("a notice", () => {
  test("tells an agent what a colleague or the customer did, with the ticket and who it was", async () => {
    const [ana, dan, eva] = [await customer(), await agent(), await agent()];
    const { number } = await opened(ana, TUESDAY_TEN);
    value(await assign(eva, { number, version: 1, assigneeId: dan.id }, TUESDAY_TEN + MINUTE));
    value(await comment(ana, { number, ...words }, TUESDAY_TEN + 2 * MINUTE));
    expect(await told(dan)).toEqual([
      ["CUSTOMER_ANSWERED", number, "unread"],
      ["ASSIGNED", number, "unread"],
    ]);
    expect((await notices(dan, null)).rows.map(({ event }) => event.actor?.name)).toEqual([
      ana.name,
      eva.name,
    ]);
    expect(await told(eva)).toEqual([]);
  });

  test("reaches whom a note names, though he has nothing to do with the ticket", async () => {
    const { dan, number, now } = await taken();
    const [eva, gone] = [await agent({ teamIds: [] }), await agent({ status: "DISABLED" })];
    const noted: NewEvent = {
      kind: "NOTED",
      status: "IN_PROGRESS",
      data: { mentions: [eva.id, eva.id, dan.id, gone.id] },
      message: { body: "@Eva, te uiți?", visibility: "INTERNAL", attachmentIds: [] },
    };
    value(await changeTicket(dan, { number }, now, () => ok([noted])));
    expect(await told(eva)).toEqual([["MENTIONED", number, "unread"]]);
    expect([await told(dan), await told(gone)]).toEqual([[], []]);
  });

  test("of a warning and a breach is written once, however many sweeps run", async () => {
    const dan = await agent();
    const { number } = await opened(await customer(), TUESDAY_TEN + 7 * DAY);
    for (const minutes of [16, 31])
      await Promise.all(Array.from({ length: 6 }, () => sweep(TUESDAY_TEN + 7 * DAY + minutes * MINUTE)));
    const { id: ticketId } = await stored(number);
    const rows = await db.notice.findMany({ where: { ticketId, personId: dan.id }, select: { kind: true } });
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(["SLA_BREACH", "SLA_WARNING"]);
  });
});

describe("reading", () => {
  test("marks one, all, or those of the ticket one looks at, of nobody else", async () => {
    const [ana, dan, eva] = [await customer(), await agent(), await agent()];
    const numbers = [];
    for (let count = 0; count < 4; count++) numbers.push((await opened(ana, TUESDAY_TEN)).number);
    for (const number of numbers)
      value(await assign(eva, { number, version: 1, assigneeId: dan.id }, TUESDAY_TEN + MINUTE));
    expect(await unreadCount(dan)).toBe(4);
    const [newest] = (await notices(dan, null)).rows;
    if (!newest) throw new Error("There is none.");
    value(await readNotice(eva, { id: newest.id }, TUESDAY_TEN + HOUR));
    expect(await unreadCount(dan)).toBe(4);
    value(await readNotice(dan, { id: newest.id }, TUESDAY_TEN + HOUR));
    expect(await unreadCount(dan)).toBe(3);
    const other = numbers.find((number) => number !== newest.ticket.number) ?? 0;
    value(await bePresent(eva, { ticket: other, doing: "viewing" }, TUESDAY_TEN + HOUR));
    expect(await unreadCount(dan)).toBe(3);
    value(await bePresent(dan, { ticket: other, doing: "viewing" }, TUESDAY_TEN + HOUR));
    expect(await unreadCount(dan)).toBe(2);
    value(await readAllNotices(dan, {}, TUESDAY_TEN + HOUR));
    expect(await unreadCount(dan)).toBe(0);
  });

  test("goes on page by page", async () => {
    const [ana, dan, eva] = [await customer(), await agent(), await agent()];
    const { number } = await opened(ana, TUESDAY_TEN);
    value(await assign(eva, { number, version: 1, assigneeId: dan.id }, TUESDAY_TEN + MINUTE));
    for (let count = 0; count < 54; count++)
      value(await comment(ana, { number, ...words }, TUESDAY_TEN + (2 + count) * MINUTE));
    const first = await notices(dan, null);
    const second = await notices(dan, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 5, null]);
    expect(second.rows.at(-1)?.kind).toBe("ASSIGNED");
  });

  test("lets a notice go thirty days after it was read, an unread one after ninety", async () => {
    const [ana, dan, eva] = [await customer(), await agent(), await agent()];
    for (const hour of [0, 1]) {
      const { number } = await opened(ana, TUESDAY_TEN);
      value(await assign(eva, { number, version: 1, assigneeId: dan.id }, TUESDAY_TEN + MINUTE));
      if (hour === 0) value(await readAllNotices(dan, {}, TUESDAY_TEN + MINUTE));
    }
    await sweepNotices(TUESDAY_TEN + 30 * DAY);
    expect((await told(dan)).map(([, , state]) => state)).toEqual(["unread", "read"]);
    await sweepNotices(TUESDAY_TEN + 31 * DAY);
    expect((await told(dan)).map(([, , state]) => state)).toEqual(["unread"]);
    await sweepNotices(TUESDAY_TEN + 90 * DAY);
    expect(await told(dan)).toHaveLength(1);
    await sweepNotices(TUESDAY_TEN + 91 * DAY);
    expect(await told(dan)).toEqual([]);
  });
});
