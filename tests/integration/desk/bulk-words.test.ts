import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { changeMany } from "@/lib/tickets/bulk";
import * as schema from "@/lib/tickets/bulk-schema";
import { statementsOf } from "../rows-read";
import { HOUR, opened, stored, TUESDAY_TEN, taken, value } from "../tickets/scene";

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

test("a solution is sent to each that can be resolved; without words nothing is done, nor by a customer", async () => {
  const { ana, dan, ...one } = await taken();
  const waiting = await opened(ana, TUESDAY_TEN);
  const ticket = [one, waiting].map(seen);
  const resolve = (body: string) => bulk({ op: "resolve", ticket, body });
  const now = TUESDAY_TEN + HOUR;
  expect(await changeMany(dan, resolve(""), now)).toMatchObject({ fields: { body: "required" } });
  expect(await changeMany(ana, resolve("Gata."), now)).toMatchObject({ code: "only_agents" });
  const done = value(await changeMany(dan, resolve("Gata."), now));
  expect(done.map(({ code, status }) => [code, status])).toEqual([
    [null, undefined],
    ["not_in_this_status", "WAITING_SUPPORT"],
  ]);
  expect(await stored(one.number)).toMatchObject({ status: "RESOLVED" });
});

test("many are resolved by a canned reply, each in its customer's language and with his own name, then what is typed", async () => {
  const [one, other] = [await taken(), await taken()];
  await db.person.update({ where: { id: other.ana.id }, data: { locale: "en", name: "Ann" } });
  const { id: replyId } = await db.cannedReply.create({
    data: { title: "Rezolvat", bodyRo: "Gata, {{client}}.", bodyEn: "Done, {{client}}." },
  });
  const ticket = [one, other].map(seen);
  const bodies = async (number: number) =>
    (await db.message.findMany({ where: { ticket: { number } }, select: { body: true } })).map(
      ({ body }) => body,
    );
  const resolve = (body: string) => bulk({ op: "resolve", ticket, replyId, body });
  const asked = await statementsOf(() => changeMany(one.dan, resolve("Spor!"), TUESDAY_TEN + HOUR));
  expect(asked.filter(({ text }) => text.includes('FROM "public"."CannedReply"'))).toHaveLength(1);
  expect(await bodies(one.number)).toContain(`Gata, ${one.ana.name}.\n\nSpor!`);
  expect(await bodies(other.number)).toContain("Done, Ann.\n\nSpor!");
  await db.cannedReply.update({ where: { id: replyId }, data: { active: false } });
  const late = value(await changeMany(one.dan, bulk({ op: "note", ticket, replyId }), TUESDAY_TEN + HOUR));
  expect(late.map(({ code }) => code)).toEqual(["invalid_input", "invalid_input"]);
});
