import { expect, test } from "vitest";
import { similarTickets } from "@/lib/search/similar";
import { close, resolve } from "@/lib/tickets/moves";
import { openOnBehalf } from "@/lib/tickets/open";
import * as schema from "@/lib/tickets/schema";
import { agent, customer } from "@/tests/support/fixtures";
import { MINUTE, TUESDAY_TEN, value, words } from "../tickets/scene";

const now = TUESDAY_TEN + MINUTE;

test("an agent who takes a call down is told of open tickets with a subject like it, the most alike first", async () => {
  const [ana, dan] = [await customer(), await agent()];
  const open = async (subject: string) => {
    const blank = {
      customerName: "",
      customerEmail: "",
      customerPhone: "",
      organisation: "",
      categoryId: "",
    };
    const call = {
      channel: "PHONE",
      receivedAt: "2026-03-10T10:00",
      body: "…",
      priority: "NORMAL",
      ...blank,
    };
    const form = schema.openOnBehalf.parse({ ...call, requesterId: ana.id, subject, takeAtOnce: "on" });
    return value(await openOnBehalf(dan, form, now));
  };
  const same = await open("Avizele de însoțire nu ajung în depozit");
  const alike = await open("Avizul de însoțire nu a ajuns la depozit");
  const done = await open("Avizele de însoțire nu ajung în depozit, din nou");
  await open("Parola nu mai este primită");
  await open("Comanda nu ajunge");
  const found = async () =>
    (await similarTickets(dan, "avizele de insotire nu ajung in depozit")).map(({ number }) => number);
  expect(await found()).toEqual([same.number, done.number, alike.number]);
  const resolved = value(await resolve(dan, { ...done, ...words }, now));
  value(await close(dan, resolved, now));
  expect(await found()).toEqual([same.number, alike.number]);
  expect(await similarTickets(dan, "Certificat expirat")).toEqual([]);
  expect(await similarTickets(dan, " !? ")).toEqual([]);
  expect(await similarTickets(ana, "Avizele de însoțire nu ajung în depozit")).toEqual([]);
});
