import "server-only";
import { db } from "@/lib/db";
import { SYSTEM } from "@/lib/people/actor";
import { ok } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import { factsOfHistory, policiesIn } from "@/lib/tickets/load";
import { close } from "@/lib/tickets/moves";
import { dueSteps, foldClocks } from "./clock";
import { termsFor } from "./terms";

export type Swept = { warnedOrBreached: number; closed: number };

/**
 * Writes the warnings and breaches that are due and closes what nobody answered, at most `limit` tickets of each.
 * Every ticket is judged again, locked, at the moment of writing: two sweeps at once, or one killed in the middle,
 * write each warning and breach once. `now` is the database's instant in epoch ms.
 */
export async function sweep(now: number, limit: number): Promise<Swept> {
  const swept = { warnedOrBreached: 0, closed: 0 };
  for (const number of await ticketsWithDueClocks(now, limit))
    if (await writeDue(number, now)) swept.warnedOrBreached++;
  for (const number of await ticketsToClose(now, limit)) {
    const closed = await close(SYSTEM, { number }, now);
    if (closed.ok) swept.closed++;
  }
  return swept;
}

async function ticketsWithDueClocks(now: number, limit: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Ticket" WHERE id IN (
      SELECT "ticketId" FROM "SlaClock" WHERE "sweepAt" IS NOT NULL AND "sweepAt" <= ${new Date(now)}
      ORDER BY "sweepAt" LIMIT ${limit})`;
  return rows.map(({ number }) => number);
}

async function ticketsToClose(now: number, limit: number): Promise<number[]> {
  const rows = await db.ticket.findMany({
    where: { autoCloseAt: { not: null, lte: new Date(now) } },
    select: { number: true },
    orderBy: { autoCloseAt: "asc" },
    take: limit,
  });
  return rows.map(({ number }) => number);
}

/** Writes a ticket's due warnings; its breaches come with every commit. */
async function writeDue(number: number, now: number): Promise<boolean> {
  let before = 0;
  const done = await changeTicket(SYSTEM, { number }, now, async (ticket, tx) => {
    before = ticket.version;
    const terms = await termsFor(tx, policiesIn(ticket.history));
    const due = foldClocks(factsOfHistory(ticket.history), terms).flatMap((clock) =>
      dueSteps(clock, terms.calendarOf(clock.calendarVersionId), now),
    );
    const warnings = due.filter(({ kind }) => kind === "warned");
    return ok(
      warnings.map(({ metric, cycle, dueAt }) => ({
        kind: "SLA_WARNED",
        status: ticket.status,
        data: { metric, cycle, dueAt: new Date(dueAt).toISOString() },
      })),
    );
  });
  return done.ok && done.value.version > before;
}
