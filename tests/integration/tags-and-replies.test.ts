import { describe, expect, test } from "vitest";
import { saveCannedReply } from "@/lib/canned-replies/commands";
import { cannedReplies, repliesFor } from "@/lib/canned-replies/queries";
import { writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { changeTags, saveTag } from "@/lib/tags/commands";
import { tags } from "@/lib/tags/queries";
import { besideTicket } from "@/lib/tickets/beside";
import { admin, agent, customer } from "@/tests/support/fixtures";
import { opened, stored, TUESDAY_TEN, taken, value, words } from "./tickets/scene";

const now = TUESDAY_TEN;
const reply = {
  id: null,
  title: "Salut",
  bodyRo: "Bună, {{client}}!",
  bodyEn: "Hi {{client}} {{x}}",
  sortKey: 0,
};

async function tag(name: string): Promise<string> {
  value(await saveTag(await admin(), { id: null, name, active: true }, now));
  return (await db.tag.findUniqueOrThrow({ where: { name } })).id;
}

describe("canned replies", () => {
  test("read in the requester's language, filled in, the active ones only", async () => {
    const irina = await admin();
    value(await saveCannedReply(irina, { ...reply, active: true }, now));
    value(await saveCannedReply(irina, { ...reply, title: "Oprit", active: false }, now));
    const dan = await agent();
    const [ana, bob] = [await customer({ name: "Ana" }), await customer({ name: "Bob", locale: "en" })];
    for (const [person, text] of [
      [ana, "Bună, Ana!"],
      [bob, "Hi Bob {{x}}"],
    ] as const) {
      const { number } = await opened(person, now);
      const offered = await repliesFor(dan, number);
      expect(offered.find(({ title }) => title === "Salut")?.text).toBe(text);
      expect(offered.map(({ title }) => title)).not.toContain("Oprit");
      expect(await repliesFor(person, number)).toEqual([]);
    }
  });

  test("are an admin's to change, under a title of their own, and each change is in the audit log", async () => {
    const irina = await admin();
    expect(await saveCannedReply(await agent(), { ...reply, active: true }, now)).toMatchObject({
      ok: false,
    });
    expect(await cannedReplies(await agent())).toEqual([]);
    value(await saveCannedReply(irina, { ...reply, title: "Titlu", active: true }, now));
    const taken = await saveCannedReply(irina, { ...reply, title: "Titlu", active: true }, now);
    expect(taken).toMatchObject({ code: "name_taken", fields: { title: "name_taken" } });
    const { id } = await db.cannedReply.findUniqueOrThrow({ where: { title: "Titlu" } });
    value(await saveCannedReply(irina, { ...reply, id, title: "Titlu nou", active: false }, now));
    const told = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(told.map(({ action }) => action)).toEqual(["CREATED", "CHANGED"]);
    expect(told[1]).toMatchObject({
      after: { title: "Titlu nou", active: false },
      before: { title: "Titlu" },
    });
  });
});

describe("tags", () => {
  test("are put on and taken off by one event, which the customer is not told and nobody is mailed of", async () => {
    const { dan, ana, number, version } = await taken();
    const [one, two] = [await tag("unu"), await tag("doi")];
    const first = value(await changeTags(dan, { number, version, tagIds: [one, two] }, now));
    value(await changeTags(dan, { number, version: first.version, tagIds: [two] }, now));
    const ticket = await stored(number);
    expect((await besideTicket(dan, number, []))?.on.map(({ name }) => name)).toEqual(["doi"]);
    expect(await besideTicket(ana, number, [])).toBeNull();
    expect(ticket.events.slice(-2).map(({ kind }) => kind)).toEqual(["TAGS_CHANGED", "TAGS_CHANGED"]);
    expect(ticket.events.at(-1)?.data).toEqual({ added: [], removed: [{ id: one, name: "unu" }] });
    expect(ticket.mails.filter(({ eventId }) => eventId === ticket.events.at(-1)?.id)).toEqual([]);
  });

  test("that are the same leave no event, a stale change is refused, a customer changes none", async () => {
    const { dan, ana, number, version } = await taken();
    const id = await tag("trei");
    const first = value(await changeTags(dan, { number, version, tagIds: [id] }, now));
    expect(value(await changeTags(dan, { number, version: first.version, tagIds: [id] }, now))).toEqual(
      first,
    );
    expect(await changeTags(dan, { number, version, tagIds: [] }, now)).toMatchObject({
      code: "changed_meanwhile",
    });
    expect((await changeTags(ana, { number, version: first.version, tagIds: [] }, now)).ok).toBe(false);
  });

  test("that are disabled stay where they are but are put on no more", async () => {
    const [one, two] = [await taken(), await taken()];
    const id = await tag("patru");
    const { version } = value(await changeTags(one.dan, { ...one, tagIds: [id] }, now));
    value(await saveTag(await admin(), { id, name: "patru", active: false }, now));
    const other = await tag("cinci");
    value(await changeTags(one.dan, { number: one.number, version, tagIds: [id, other] }, now));
    expect(await changeTags(two.dan, { ...two, tagIds: [id] }, now)).toMatchObject({ code: "invalid_input" });
  });

  test("are an admin's to name, once in whatever case", async () => {
    const irina = await admin();
    await tag("Șase");
    expect(await saveTag(irina, { id: null, name: "șASE", active: true }, now)).toMatchObject({
      code: "name_taken",
    });
    expect(await saveTag(await agent(), { id: null, name: "x", active: true }, now)).toMatchObject({
      ok: false,
    });
    expect(await tags(await customer())).toEqual([]);
  });
});

test("a note tells whom it mentions: active agents by their names; a reply tells nobody", async () => {
  const { dan, number, now: then } = await taken();
  const eva = await agent({ name: "Eva Ene" });
  await agent({ name: "Ion Plecat", status: "DISABLED" });
  const body = "@Eva Ene și @Ion Plecat, vedeți";
  value(await writeAsAgent(dan, { ...words, number, body, visibility: "INTERNAL" }, then));
  value(await writeAsAgent(dan, { ...words, number, body, visibility: "PUBLIC" }, then));
  const { events } = await stored(number);
  expect(events.slice(-2).map(({ data }) => data)).toEqual([{ mentions: [eva.id] }, {}]);
});
