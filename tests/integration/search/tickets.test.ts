import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { searchTickets } from "@/lib/search/tickets";
import { withdraw } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { agent, customer } from "@/tests/support/fixtures";
import { opened, TUESDAY_TEN, taken, value } from "../tickets/scene";

async function request(requester: PersonActor, subject: string, body = "Vă rog să verificați.") {
  const form = {
    subject,
    body,
    priority: "NORMAL",
    categoryId: null,
    attachmentIds: [] as string[],
  } as const;
  const done = await openRequest(requester, { ...form, submissionKey: randomUUID() }, TUESDAY_TEN);
  return value(done).number;
}

async function found(actor: PersonActor, text: string) {
  return (await searchTickets(actor, text)).map(({ number }) => number);
}

describe("an agent's search", () => {
  test("finds words with diacritics, cedilla, comma or none, in any form of theirs", async () => {
    const dan = await agent();
    const number = await request(await customer(), "Întârzieri la plățile către Țăndărei");
    for (const text of ["întârzieri plăți", "intarzieri plati", "plăţi ţăndărei", "PLATA TANDAREI"])
      expect([text, await found(dan, text)]).toEqual([text, [number]]);
    const other = await request(await customer(), "Solicitare de livrare la Cernavodă");
    for (const text of ["solicitări cernavoda", "livrările cernavodă", "livrărilor Cernavod"])
      expect([text, await found(dan, text)]).toEqual([text, [other]]);
    expect(await found(dan, "plăți Cernavodă")).toEqual([]);
  });

  test("finds by number, message, note, person, address and organisation", async () => {
    const dan = await agent();
    const firm = await db.organisation.create({ data: { name: "Șuruburi Grivița SRL" } });
    const ana = await customer({
      name: "Anișoara Băluță",
      email: "anisoara@grivita.example",
      organisationId: firm.id,
    });
    const number = await request(ana, "Ceva nu merge", "Scanerul Zebratron clipește.");
    value(
      await writeAsAgent(
        dan,
        { number, body: "Parola e quokka.", visibility: "INTERNAL", attachmentIds: [] },
        TUESDAY_TEN,
      ),
    );
    const texts = [
      `#${number}`,
      "zebratron",
      "quokka",
      "baluta anisoara",
      "anisoara@grivita.example",
      "GRIVIȚA",
    ];
    for (const text of texts) expect([text, await found(dan, text)]).toEqual([text, [number]]);
    await db.person.update({ where: { id: ana.id }, data: { name: "Anișoara Măndruță" } });
    expect(await found(dan, "mandruta")).toEqual([number]);
    expect(await found(dan, "baluta")).toEqual([]);
    await db.organisation.update({ where: { id: firm.id }, data: { name: "Piulițe Obor SRL" } });
    expect(await found(dan, "piulite obor")).toEqual([number]);
    expect(await found(dan, "suruburi")).toEqual([]);
    expect(await found(dan, "zebratron clipeste quokka")).toEqual([number]);
  });

  test("puts the asked number first, then a subject before a message", async () => {
    const dan = await agent();
    const asked = await request(await customer(), "Prima");
    const inMessage = await request(await customer(), "A doua", `Vedeți ${asked} și kilowattul.`);
    const inSubject = await request(await customer(), `Kilowattul de la ${asked}`);
    expect(await found(dan, String(asked))).toEqual([asked, inSubject, inMessage]);
    expect(await found(dan, "kilowatt")).toEqual([inSubject, inMessage]);
  });

  test("of equal ones puts those that have ended last", async () => {
    const [ana, dan] = [await customer(), await agent()];
    const own = "gazometru";
    const [older, ended, newer] = [await request(ana, own), await request(ana, own), await request(ana, own)];
    const reason = { version: 1, body: "Dublură.", attachmentIds: [] };
    value(await withdraw(dan, { number: ended, ...reason }, TUESDAY_TEN));
    expect(await found(dan, own)).toEqual([newer, older, ended]);
  });

  test("takes whatever is typed", async () => {
    const dan = await agent();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        expect((await found(dan, text)).length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 60 },
    );
    for (const text of ["a & b | !c:*", "'", "\\", "%_", "🙂", "de la pe", "½ №5", "x".repeat(5_000)])
      expect((await found(dan, text)).length).toBeLessThanOrEqual(50);
  });

  test("stays possible however much is written on a ticket", async () => {
    const { dan, number } = await taken();
    for (let part = 0; part < 4; part++) {
      const body = Array.from({ length: 2_500 }, (_, at) => `c${part}x${at}`).join(" ");
      value(
        await writeAsAgent(
          dan,
          { number, body, visibility: "PUBLIC", attachmentIds: [] },
          TUESDAY_TEN + part,
        ),
      );
    }
    expect(await found(dan, "c1x2499")).toEqual([number]);
  });
});

test("a customer's own search is not the desk's", async () => {
  const ana = await customer();
  const { number } = await opened(ana, TUESDAY_TEN);
  expect(await searchTickets(ana, String(number))).toEqual([]);
});
