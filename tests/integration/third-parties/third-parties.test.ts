import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { saveThirdParty } from "@/lib/third-parties/commands";
import { thirdPartyList, thirdPartyPage } from "@/lib/third-parties/queries";
import { waitingStatement, waitingTimes } from "@/lib/third-parties/waiting";
import { besideTicket } from "@/lib/tickets/beside";
import * as moves from "@/lib/tickets/moves";
import { HOUR, TUESDAY_TEN, taken, value, words } from "@/tests/integration/tickets/scene";
import { admin, agent, customer } from "@/tests/support/fixtures";

const DAY = 24 * HOUR;
const described = {
  id: null,
  kind: "PROVIDER",
  email: "suport@docunet.example",
  phone: null,
  note: "",
  active: true,
} as const;
const named = () => ({ ...described, name: `Docunet ${randomUUID()}` });

/** Waits for a third party from `at` on, for so long or for good. */
async function waited(thirdPartyId: string, at: number, lengthMs: number | null) {
  const { dan, number, version } = await taken(at);
  const asked = { thirdPartyId, thirdPartyName: "", thirdPartyKind: "PROVIDER", chaseAt: null } as const;
  const form = { number, version, ...words, ...asked, visibility: "INTERNAL" } as const;
  const { version: seen } = value(await moves.askThirdParty(dan, form, at + HOUR));
  if (lengthMs === null) return number;
  const answer = { number, version: seen, ...words, visibility: "INTERNAL" } as const;
  value(await moves.resume(dan, answer, at + HOUR + lengthMs));
  return number;
}

/** The third party a ticket waits for. */
async function askedOf(number: number): Promise<string | null> {
  const ticket = await db.ticket.findUniqueOrThrow({ where: { number }, select: { thirdPartyId: true } });
  return ticket.thirdPartyId;
}

describe("a third party", () => {
  test("is an admin's to describe, under a name of its own in whatever case, before and after audited", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const form = named();
    expect(await saveThirdParty(dan, form, TUESDAY_TEN)).toMatchObject({ code: "not_allowed" });
    const { id } = value(await saveThirdParty(irina, form, TUESDAY_TEN));
    const again = { ...form, name: form.name.toUpperCase() };
    expect(await saveThirdParty(irina, again, TUESDAY_TEN)).toMatchObject({ fields: { name: "name_taken" } });
    value(await saveThirdParty(irina, { ...form, id, phone: "+40 21 300 100" }, TUESDAY_TEN));
    const log = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(log).toMatchObject([
      { action: "CREATED", after: { email: "suport@docunet.example" } },
      { action: "CHANGED", before: { phone: null }, after: { phone: "+40 21 300 100" } },
    ]);
    expect(await thirdPartyPage(await customer(), id)).toBeNull();
  });

  test("named twice at once is one, and the other is told so at the field", async () => {
    const irina = await admin();
    const form = named();
    const both = await Promise.all([1, 2].map(() => saveThirdParty(irina, form, TUESDAY_TEN)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      code: "name_taken",
      fields: { name: "name_taken" },
    });
  });

  test("that is disabled is offered no more and refused, by id and by name; tickets that wait stay", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const form = named();
    const { id } = value(await saveThirdParty(irina, form, TUESDAY_TEN));
    const waiting = await waited(id, TUESDAY_TEN, null);
    value(await saveThirdParty(irina, { ...form, id, active: false }, TUESDAY_TEN));
    const { dan: eva, number, version, now } = await taken();
    const offered = (await besideTicket(dan, number, []))?.thirdParties.map((party) => party.id);
    expect(offered).not.toContain(id);
    const ask = (thirdPartyId: string | null, thirdPartyName: string) => {
      const asked = { thirdPartyId, thirdPartyName, thirdPartyKind: "PROVIDER", chaseAt: null } as const;
      return moves.askThirdParty(eva, { number, version, ...words, ...asked, visibility: "INTERNAL" }, now);
    };
    expect(await ask(id, "")).toMatchObject({ fields: { thirdPartyId: "third_party_inactive" } });
    expect(await ask(null, form.name.toLowerCase())).toMatchObject({
      fields: { thirdPartyName: "third_party_inactive" },
    });
    expect(await askedOf(waiting)).toBe(id);
  });

  test("first named in a question is found again in whatever case, and its making is audited", async () => {
    const name = `Nou ${randomUUID()}`;
    const ask = async (thirdPartyName: string) => {
      const { dan, number, version, now } = await taken();
      const asked = {
        thirdPartyId: null,
        thirdPartyName,
        thirdPartyKind: "DEPARTMENT",
        chaseAt: null,
      } as const;
      const form = { number, version, ...words, ...asked, visibility: "INTERNAL" } as const;
      value(await moves.askThirdParty(dan, form, now));
      return { id: await askedOf(number), dan };
    };
    const [first, second] = [await ask(name), await ask(name.toUpperCase())];
    expect(second.id).toBe(first.id);
    expect(await db.auditEntry.findMany({ where: { subjectId: first.id ?? "" } })).toMatchObject([
      { action: "CREATED", actorId: first.dan.id, label: name },
    ]);
  });
});

describe("what waits for a third party", () => {
  const made = async (irina: PersonActor) => value(await saveThirdParty(irina, named(), TUESDAY_TEN)).id;

  test("is listed, the longest first, and counted in the list by name", async () => {
    const irina = await admin();
    const id = await made(irina);
    const numbers = [
      await waited(id, TUESDAY_TEN + HOUR, null),
      await waited(id, TUESDAY_TEN, null),
      await waited(id, TUESDAY_TEN, HOUR),
    ];
    const page = await thirdPartyPage(irina, id);
    expect(page?.tickets.map(({ number }) => number)).toEqual([numbers[1], numbers[0]]);
    const { rows } = await thirdPartyList(irina, page?.name ?? "", null);
    expect(rows).toMatchObject([{ id, waiting: 2, waitingSince: new Date(TUESDAY_TEN + HOUR) }]);
  });

  test("is timed by period: the median of the ended waits, the total of all, those still open until now", async () => {
    const irina = await admin();
    const id = await made(irina);
    const now = TUESDAY_TEN + 60 * DAY;
    for (const [day, hours] of [
      [0, 100],
      [40, 2],
      [41, 4],
      [42, 12],
    ] as const)
      await waited(id, TUESDAY_TEN + day * DAY, hours * HOUR);
    await waited(id, now - 2 * HOUR, null);
    expect(await waitingTimes(irina, id, now)).toEqual([
      { days: 30, waits: 4, medianMs: 4 * HOUR, totalMs: 19 * HOUR },
      { days: 90, waits: 5, medianMs: 8 * HOUR, totalMs: 119 * HOUR },
    ]);
    expect(await waitingTimes(await customer(), id, now)).toEqual([]);
  });

  test("is timed without looking at anybody else's waits", async () => {
    const id = await made(await admin());
    const plan = await db.$transaction(async (tx) => {
      // Of a few rows a scan is cheapest: what is asked is whether there is another way.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw(sql`EXPLAIN ${waitingStatement(id, TUESDAY_TEN)}`);
    });
    expect(JSON.stringify(plan)).toContain("TicketEvent_third_party_asked_idx");
    expect(JSON.stringify(plan)).not.toContain("Seq Scan");
  });
});
