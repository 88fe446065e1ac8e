import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { sweep } from "@/lib/sla/sweep";
import { askCustomer } from "@/lib/tickets/moves";
import { checkClocks } from "@/scripts/sla/clock-check";
import { cloneTicket } from "@/tests/support/clones";
import { agent, customer } from "@/tests/support/fixtures";
import { everythingHeard, listening } from "../live/listening";
import { HOUR, MINUTE, opened, stored, TUESDAY_TEN, taken, value, words } from "../tickets/scene";

const KILLED_PROCESSES = 2;
const SWEEPS_IN_EACH = 5;
const SWEEPS_LEFT = 10;
const COPIES = 2_500;
const DAY = 24 * HOUR;

/** Everything below is judged at this instant: a week later, at eleven. */
const NOW = TUESDAY_TEN + 7 * DAY + HOUR;

type Child = ChildProcessByStdio<Writable, Readable, null>;
const children: Child[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

async function sweeper(): Promise<Child> {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/support/sweeper.ts"];
  const child = spawn(process.execPath, [...args, String(NOW), String(SWEEPS_IN_EACH)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

/** Four tickets, each with a warning or breach that falls due before NOW. */
async function dueTickets(): Promise<string[]> {
  const ana = await customer();
  await agent();
  const waiting = await opened(ana, NOW - 20 * MINUTE);
  const late = await opened(ana, NOW - 45 * MINUTE);
  const worked = await taken(NOW - 2 * DAY - HOUR);
  const asked = await taken(NOW - 4 * DAY);
  const { number, version } = asked;
  value(await askCustomer(asked.dan, { number, version, ...words }, NOW - 4 * DAY + HOUR));
  const tickets = await Promise.all([waiting, late, worked, asked].map((each) => stored(each.number)));
  return tickets.map(({ id }) => id);
}

/** Warnings and breaches by metric: how many events, of how many tickets. */
async function written() {
  const rows = await db.$queryRaw<{ what: string; events: number; tickets: number }[]>`
    SELECT kind || ' ' || (data->>'metric') AS what, count(*)::int AS events,
           count(DISTINCT "ticketId")::int AS tickets
    FROM "TicketEvent" WHERE kind IN ('SLA_WARNED', 'SLA_BREACHED') GROUP BY 1`;
  return Object.fromEntries(rows.map(({ what, events, tickets }) => [what, { events, tickets }]));
}

describe("twenty sweeps at once over ten thousand tickets", () => {
  test("of which half are killed in the middle write each warning and breach exactly once", async () => {
    const starting = Promise.all(Array.from({ length: KILLED_PROCESSES }, sweeper));
    for (const id of await dueTickets()) await cloneTicket(id, COPIES - 1);
    expect(await written()).toEqual({});

    const victims = await starting;
    await everythingHeard();
    const ear = listening();
    const ends = victims.map((child) => once(child, "exit"));
    for (const child of victims) child.stdin.write("go\n");
    // The first batch has been committed: the sweeps are in the middle of their work.
    await Promise.race([...ends, ear.until(({ kind }) => kind === "change")]);
    ear.stop();
    const others = Array.from({ length: SWEEPS_LEFT }, () => sweep(NOW));
    for (const child of victims) child.kill("SIGKILL");
    await Promise.all([...others, ...ends]);
    await sweep(NOW);

    const each = { events: COPIES, tickets: COPIES };
    expect(await written()).toEqual({
      "SLA_WARNED PICKUP": each,
      "SLA_BREACHED PICKUP": each,
      "SLA_BREACHED FIRST_RESPONSE": each,
      "SLA_WARNED CUSTOMER_RESPONSE": each,
    });
    expect(await db.slaClock.count({ where: { sweepAt: { lte: new Date(NOW) } } })).toBe(0);
    const check = await checkClocks();
    expect(check.differences).toEqual([]);
    expect(check.tickets).toBe(4 * COPIES);
  }, 180_000);
});
