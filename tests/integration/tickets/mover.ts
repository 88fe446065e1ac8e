import { randomUUID } from "node:crypto";
import process from "node:process";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { Move } from "@/lib/tickets/machine";
import { transitions } from "@/lib/tickets/machine";
import { openOnBehalf } from "@/lib/tickets/open";
import * as schema from "@/lib/tickets/schema";
import { agent } from "@/tests/support/fixtures";
import { commands, opened, stored } from "./scene";

// A process of its own that opens tickets and moves them as fast as it can, until it is killed. It writes a dot
// for everything that was done; what is as it was asked to be already leaves no event and is no dot.
const LOOPS = 6;
const names = Object.keys(commands);

async function actorOf(id: string): Promise<PersonActor> {
  const person = await db.person.findUniqueOrThrow({
    where: { id },
    select: { id: true, role: true, name: true, email: true, locale: true, timeZone: true },
  });
  return { kind: "person", ...person, teamIds: [] };
}

/** A ticket typed in for somebody unknown, who is registered and invited on the way. */
async function openedFor(dan: PersonActor, now: number) {
  const local = new Date(now).toISOString().slice(0, 16);
  const input = schema.openOnBehalf.parse({
    requesterId: "",
    customerName: "Client Nou",
    customerEmail: `client-${randomUUID()}@exemplu.ro`,
    customerPhone: "",
    organisation: `Firma ${Math.floor(Math.random() * 5)} SRL`,
    channel: "EMAIL",
    receivedAt: local,
    subject: "Comanda nu intră",
    body: "A scris.",
    priority: "LOW",
    categoryId: "",
    takeAtOnce: Math.random() < 0.3 ? "on" : "",
  });
  const done = await openOnBehalf({ ...dan, timeZone: "UTC" }, input, now);
  if (!done.ok) throw new Error(`refused: ${done.code}`);
  process.stdout.write(".");
  const { requesterId } = await db.ticket.findUniqueOrThrow({ where: { number: done.value.number } });
  return { number: done.value.number, ana: await actorOf(requesterId) };
}

async function loop(dan: PersonActor): Promise<never> {
  for (;;) {
    let now = Date.now();
    const { number, ana } = await openedFor(dan, now);
    if (Math.random() < 0.3) await opened(ana, now, "LOW");
    for (let tries = 0; tries < 30; tries++) {
      now += 1_000;
      const { version, status } = await stored(number);
      if (status === "CLOSED") break;
      const name = names[Math.floor(Math.random() * names.length)] ?? "assign";
      const asked = transitions[name as Move] as { by: readonly string[] } | undefined;
      const actor = name === "comment" || name === "rate" || asked?.by[0] === "requester" ? ana : dan;
      const done = await commands[name]?.(actor, { number, version }, now);
      if (done?.ok && done.value.version > version) process.stdout.write(".");
    }
  }
}

const agents = await Promise.all(Array.from({ length: LOOPS }, () => agent()));
await Promise.all(agents.map(loop));
