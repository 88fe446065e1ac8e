import { afterAll, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { hub } from "@/lib/live/hub";
import { bePresent, sweepPresence } from "@/lib/live/presence";
import { agent, customer } from "@/tests/support/fixtures";
import { stored, taken, value } from "../tickets/scene";
import { listeningHub } from "./listening";

afterAll(() => hub.close());

test("agents at a ticket see each other, who writes first; nobody sees himself", async () => {
  const now = await databaseNow(db);
  const { dan, number: ticket } = await taken(now);
  const eva = await agent({ name: "Eva" });
  expect(value(await bePresent(dan, { ticket, doing: "viewing" }, now))).toEqual([]);
  expect(value(await bePresent(eva, { ticket, doing: "writing" }, now))).toEqual([
    { id: dan.id, name: dan.name, writing: false },
  ]);
  expect(value(await bePresent(dan, { ticket, doing: "viewing" }, now))).toEqual([
    { id: eva.id, name: "Eva", writing: true },
  ]);
  value(await bePresent(eva, { ticket, doing: "gone" }, now));
  expect(value(await bePresent(dan, { ticket, doing: "viewing" }, now))).toEqual([]);
});

test("who has been silent for twenty seconds is gone, and forgotten after a minute", async () => {
  const now = await databaseNow(db);
  const { dan, number: ticket } = await taken(now);
  const eva = await agent();
  value(await bePresent(eva, { ticket, doing: "writing" }, now));
  await db.$executeRaw`UPDATE "Presence" SET "seenAt" = now() - interval '21 seconds' WHERE "personId" = ${eva.id}::uuid`;
  expect(value(await bePresent(dan, { ticket, doing: "viewing" }, now))).toEqual([]);
  await db.$executeRaw`UPDATE "Presence" SET "seenAt" = now() - interval '2 minutes' WHERE "personId" = ${eva.id}::uuid`;
  await sweepPresence();
  expect(await db.presence.count({ where: { personId: eva.id } })).toBe(0);
  expect(await db.presence.count({ where: { personId: dan.id } })).toBe(1);
});

test("others are told when somebody comes, writes or leaves, and not at every sign of life", async () => {
  const now = await databaseNow(db);
  const { dan, number: ticket } = await taken(now);
  const { number: elsewhere } = await taken(now);
  const ear = await listeningHub();
  const doings = ["viewing", "viewing", "writing", "writing", "viewing", "gone", "gone"] as const;
  for (const doing of doings) value(await bePresent(dan, { ticket, doing }, now));
  value(await bePresent(dan, { ticket: elsewhere, doing: "viewing" }, now));
  await ear.until((heard) => heard.kind === "presence" && heard.number === elsewhere);
  expect(ear.all.filter((heard) => heard.kind === "presence" && heard.number === ticket)).toHaveLength(4);
  ear.stop();
});

test("a customer is not present anywhere and is told of nobody", async () => {
  const now = await databaseNow(db);
  const { ana, dan, number: ticket } = await taken(now);
  value(await bePresent(dan, { ticket, doing: "viewing" }, now));
  for (const actor of [ana, await customer()])
    expect(await bePresent(actor, { ticket, doing: "viewing" }, now)).toMatchObject({ code: "not_found" });
  const { id: ticketId } = await stored(ticket);
  expect(await db.presence.count({ where: { ticketId } })).toBe(1);
});
