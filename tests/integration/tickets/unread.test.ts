import { describe, expect, test } from "vitest";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db, type Tx } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { ticketPage } from "@/lib/tickets/page";
import { changeCategory } from "@/lib/tickets/properties";
import { markRead, markReadBy } from "@/lib/tickets/reads";
import { requests } from "@/lib/tickets/requests";
import { agent, customer } from "@/tests/support/fixtures";
import { HOUR, MINUTE, opened, TUESDAY_TEN, taken, value, words } from "./scene";

const list = { tab: "all", search: "", sort: "activity", cursor: null } as const;

describe("an unread mark", () => {
  const marks = async (actor: PersonActor) => (await requests(actor, list)).rows.map(({ unread }) => unread);

  test("comes with what others do in public, and goes when the request was shown", async () => {
    const [ion, dan] = [await customer(), await agent()];
    const { number } = await opened(ion, TUESDAY_TEN);
    expect(await marks(ion)).toEqual([false]);
    value(await comment(ion, { number, ...words }, TUESDAY_TEN + MINUTE));
    expect(await marks(ion)).toEqual([false]);
    value(await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL" }, TUESDAY_TEN + MINUTE));
    expect(await marks(ion)).toEqual([false]);
    value(await writeAsAgent(dan, { number, ...words, visibility: "PUBLIC" }, TUESDAY_TEN + HOUR));
    expect(await marks(ion)).toEqual([true]);
    value(await markRead(await customer(), { number, seq: 100 }));
    expect(await marks(ion)).toEqual([true]);
    const seq = (await ticketPage(ion, number))?.unreadSeq ?? 0;
    value(await markRead(ion, { number, seq }));
    expect((await ticketPage(ion, number))?.unreadSeq).toBeNull();
    expect(await marks(ion)).toEqual([false]);
    value(await markRead(ion, { number, seq: 1 }));
    expect(await marks(ion)).toEqual([false]);
    const version = (await db.ticket.findUniqueOrThrow({ where: { number } })).version;
    const category = await db.category.findFirstOrThrow();
    value(await changeCategory(dan, { number, version, categoryId: category.id }, TUESDAY_TEN + 2 * HOUR));
    expect(await marks(ion)).toEqual([true]);
    const { nameRo: name, nameEn } = category;
    const changed = (await ticketPage(ion, number))?.lines.at(-1)?.event;
    expect(changed?.data).toEqual({ from: null, to: { id: category.id, name, nameEn } });
  });

  test("goes with whatever the requester does himself, and stays with an agent's", async () => {
    const { ana: ion, dan, number, now } = await taken();
    expect(await marks(ion)).toEqual([true]);
    value(await comment(ion, { number, ...words }, now));
    expect(await marks(ion)).toEqual([false]);
    value(await writeAsAgent(dan, { number, ...words, visibility: "PUBLIC" }, now));
    expect(await marks(ion)).toEqual([true]);
    expect(await comment(ion, { number, body: "", attachmentIds: [] }, now)).toMatchObject({ ok: false });
    expect(await marks(ion)).toEqual([true]);
  });

  test("of what comes later stays when earlier lines are shown", async () => {
    const { ana: ion, dan, number, now } = await taken();
    value(await writeAsAgent(dan, { number, ...words, visibility: "PUBLIC" }, now));
    expect((await ticketPage(ion, number, 3))?.unreadSeq).toBe(2);
    value(await markRead(ion, { number, seq: 2 }));
    expect((await ticketPage(ion, number, 3))?.unreadSeq).toBeNull();
    expect((await ticketPage(ion, number))?.unreadSeq).toBe(3);
  });

  test("is taken away while the requester does something, and neither waits for the other for ever", async () => {
    const { ana: ion, number } = await taken();
    const reading = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE number = ${number} FOR UPDATE`;
      const shown = markRead(ion, { number, seq: 2 });
      await expect.poll(() => waiting(tx)).toBe(1);
      await markReadBy(tx, ion, { number, version: 2 });
      return { shown };
    });
    expect(await reading.shown).toMatchObject({ ok: true });
    expect(await marks(ion)).toEqual([false]);
  });
});

/** How many connections wait for a lock. */
async function waiting(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT pid)::int AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE NOT granted AND datname = current_database()`;
  return row?.count ?? 0;
}
