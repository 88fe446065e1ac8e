import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { changeMany, undoMany } from "@/lib/tickets/bulk";
import * as schema from "@/lib/tickets/bulk-schema";
import { withdraw } from "@/lib/tickets/moves";
import { agent, customer } from "@/tests/support/fixtures";
import { HOUR, MINUTE, opened, stored, TUESDAY_TEN, taken, value, words } from "../tickets/scene";

const blank = {
  assigneeId: "",
  priority: "NORMAL",
  teamId: "",
  categoryId: "",
  tagId: "",
  replyId: "",
  body: "",
};
const bulk = (input: object) => schema.bulk.parse({ ...blank, ...input });
const seen = ({ number, version }: { number: number; version: number }) => `${number}:${version}`;

const undo = (
  actor: PersonActor,
  op: string,
  outcomes: readonly { number: number; version: number; was: string | null }[],
) =>
  undoMany(
    actor,
    schema.undoBulk.parse({
      op,
      body: "Anulat.",
      ticket: outcomes.map(({ was, ...each }) => `${seen(each)}:${was}`),
    }),
    TUESDAY_TEN + HOUR,
  );

test("waiting tickets are assigned and others handed over; a refusal names its reason and holds up nobody", async () => {
  const { ana, dan, ...inWork } = await taken();
  const eva = await agent();
  const [waiting, gone] = [await opened(ana, TUESDAY_TEN), await opened(ana, TUESDAY_TEN)];
  const ticket = [inWork, { ...gone, version: 9 }, waiting, { number: 999_999, version: 1 }].map(seen);
  await changeMany(dan, bulk({ op: "note", ticket: [seen(gone)], body: "Vezi." }), TUESDAY_TEN + MINUTE);
  const late = await changeMany(
    dan,
    bulk({ op: "assign", ticket: [...ticket, seen(gone)], assigneeId: eva.id }),
    TUESDAY_TEN + HOUR,
  );
  expect(value(late).map(({ number, code }) => [number, code])).toEqual([
    [inWork.number, null],
    [gone.number, null],
    [waiting.number, null],
    [999_999, "not_found"],
    [gone.number, "changed_meanwhile"],
  ]);
  expect(await stored(waiting.number)).toMatchObject({ assigneeId: eva.id, status: "IN_PROGRESS" });
  expect(await stored(inWork.number)).toMatchObject({ assigneeId: eva.id });
});

test("a property is put back, but not where somebody has changed the same since", async () => {
  const { ana, dan, ...one } = await taken();
  const other = await opened(ana, TUESDAY_TEN);
  const { id: categoryId } = await db.category.findFirstOrThrow();
  const ticket = [one, other].map(seen);
  const now = TUESDAY_TEN + HOUR;
  const changed = value(await changeMany(dan, bulk({ op: "priority", ticket, priority: "HIGH" }), now));
  expect(changed.map(({ was }) => was)).toEqual(["NORMAL", "NORMAL"]);
  const [first, second] = changed;
  if (!first || !second) throw new Error("Two were changed.");
  const eva = await agent();
  const since = [await changeMany(dan, bulk({ op: "category", ticket: [seen(first)], categoryId }), now)];
  since.push(await changeMany(eva, bulk({ op: "priority", ticket: [seen(second)], priority: "LOW" }), now));
  expect(since.flatMap(value).map(({ code }) => code)).toEqual([null, null]);
  expect(value(await undo(dan, "priority", changed)).map(({ code }) => code)).toEqual([
    null,
    "changed_meanwhile",
  ]);
  const rows = await db.ticket.findMany({ where: { requesterId: ana.id }, orderBy: { number: "asc" } });
  expect(rows.map(({ priority, categoryId: id }) => [priority, id])).toEqual([
    ["NORMAL", categoryId],
    ["LOW", null],
  ]);
});

test("taking tickets is undone by handing them back, and what changed nothing has nothing to undo", async () => {
  const [ana, dan] = [await customer(), await agent()];
  const ticket = await opened(ana, TUESDAY_TEN);
  const take = bulk({ op: "assign", ticket: [seen(ticket)], assigneeId: dan.id });
  const done = value(await changeMany(dan, take, TUESDAY_TEN + MINUTE));
  expect(value(await undo(dan, "assign", done))).toMatchObject([{ code: null }]);
  expect(await stored(ticket.number)).toMatchObject({ status: "WAITING_SUPPORT", assigneeId: null });
  const { version } = await stored(ticket.number);
  const same = bulk({ op: "priority", ticket: [seen({ ...ticket, version })], priority: "NORMAL" });
  expect(value(await changeMany(dan, same, TUESDAY_TEN + HOUR))).toMatchObject([{ code: null, was: null }]);
});

test("who gave waiting tickets to a colleague takes them back, but not one the colleague has worked on", async () => {
  const [ana, dan, eva] = [await customer(), await agent(), await agent()];
  const tickets = [await opened(ana, TUESDAY_TEN), await opened(ana, TUESDAY_TEN)];
  const give = bulk({ op: "assign", ticket: tickets.map(seen), assigneeId: eva.id });
  const done = value(await changeMany(dan, give, TUESDAY_TEN + MINUTE));
  const [one, two] = done;
  if (!one || !two) throw new Error("Two were given.");
  expect(value(await undo(await agent(), "assign", [one]))).toMatchObject([
    { code: "only_assignee_or_admin" },
  ]);
  value(await changeMany(eva, bulk({ op: "note", ticket: [seen(two)], body: "Sun." }), TUESDAY_TEN + MINUTE));
  expect(value(await undo(dan, "assign", done))).toMatchObject([
    { code: null },
    { code: "only_assignee_or_admin" },
  ]);
  expect(await stored(one.number)).toMatchObject({ status: "WAITING_SUPPORT", assigneeId: null });
  expect(await stored(two.number)).toMatchObject({ status: "IN_PROGRESS", assigneeId: eva.id });
});

test("what is put back has to be of the kind that was changed", () => {
  const id = randomUUID();
  const reads = (op: string, was: string) =>
    schema.undoBulk.safeParse({ op, body: "Anulat.", ticket: [`1042:7:${was}`] }).success;
  expect([reads("priority", "HIGH"), reads("assign", ""), reads("team", id), reads("untag", id)]).toEqual(
    Array(4).fill(true),
  );
  expect([reads("priority", id), reads("assign", "HIGH"), reads("tag", ""), reads("note", "")]).toEqual(
    Array(4).fill(false),
  );
});

test("a tag is put on and taken off, and only what was changed is put back", async () => {
  const { ana, dan, ...one } = await taken();
  const other = await opened(ana, TUESDAY_TEN);
  const { id: tagId } = await db.tag.create({ data: { name: "val de erori" } });
  const gone = await db.tag.create({ data: { name: "dezactivată", active: false } });
  const now = TUESDAY_TEN + HOUR;
  const tagged = async () =>
    (await db.ticketTag.findMany({ where: { tagId }, orderBy: { ticketId: "asc" } })).length;
  const [had] = value(await changeMany(dan, bulk({ op: "tag", ticket: [seen(one)], tagId }), now));
  if (!had) throw new Error("One was changed.");
  const both = value(await changeMany(dan, bulk({ op: "tag", ticket: [had, other].map(seen), tagId }), now));
  expect(both.map(({ code, was }) => [code, was])).toEqual([
    [null, null],
    [null, tagId],
  ]);
  const undone = both.filter(({ was }) => was !== null);
  expect(value(await undo(dan, "tag", undone))).toMatchObject([{ code: null }]);
  expect(await tagged()).toBe(1);
  const off = value(await changeMany(dan, bulk({ op: "untag", ticket: [seen(had)], tagId }), now));
  expect(off).toMatchObject([{ code: null, was: tagId }]);
  expect(await tagged()).toBe(0);
  expect(value(await undo(dan, "untag", off))).toMatchObject([{ code: null }]);
  expect(await tagged()).toBe(1);
  const { version } = await stored(one.number);
  const ticket = [seen({ ...one, version }), "999999:1"];
  const refused = value(await changeMany(dan, bulk({ op: "tag", ticket, tagId: gone.id }), now));
  expect(refused.map(({ code }) => code)).toEqual(["tag_disabled", "not_found"]);
  expect(await changeMany(dan, bulk({ op: "untag", ticket }), now)).toMatchObject({
    fields: { tagId: "required" },
  });
});

test("at most twenty tags are put on a ticket", async () => {
  const { dan, ...one } = await taken();
  const names = Array.from({ length: 21 }, (_, at) => ({ name: `eticheta ${at}` }));
  const tags = await db.tag.createManyAndReturn({ data: names });
  const codes: (string | null)[] = [];
  let { version } = one;
  for (const { id: tagId } of tags) {
    const form = bulk({ op: "tag", ticket: [seen({ ...one, version })], tagId });
    const [done] = value(await changeMany(dan, form, TUESDAY_TEN + HOUR));
    codes.push(done?.code ?? null);
    version = done?.version ?? version;
  }
  expect(codes).toEqual([...Array(20).fill(null), "too_many_tags"]);
});

test("a note goes to each ticket, and a team to those that are not closed; each refusal has its reason", async () => {
  const { ana, dan, ...one } = await taken();
  const closed = await opened(ana, TUESDAY_TEN);
  const now = TUESDAY_TEN + HOUR;
  const ended = value(await withdraw(dan, { ...closed, ...words }, now));
  const { id: teamId } = await db.team.create({ data: { name: "Echipa de noapte" } });
  const ticket = [one, ended].map(seen);
  const moved = value(await changeMany(dan, bulk({ op: "team", ticket, teamId }), now));
  expect(moved.map(({ code }) => code)).toEqual([null, "ticket_closed"]);
  const noted = value(await changeMany(dan, bulk({ op: "note", ticket, body: "Vezi." }), now));
  expect(noted.map(({ code, was }) => [code, was])).toEqual([
    [null, null],
    ["ticket_closed", null],
  ]);
});

test("at most a hundred tickets are changed together", () => {
  const ticket = Array.from({ length: 101 }, (_, at) => `${at + 1}:1`);
  expect(schema.bulk.safeParse({ ...blank, op: "priority", ticket }).success).toBe(false);
  expect(schema.bulk.safeParse({ ...blank, op: "priority", ticket: [] }).success).toBe(false);
});
