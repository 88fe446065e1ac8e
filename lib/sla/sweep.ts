import "server-only";
import type { Tx } from "@/lib/db";
import { log } from "@/lib/log";
import { SYSTEM } from "@/lib/people/actor";
import { changeClaimed } from "@/lib/tickets/change";
import type { Decide, SilentEvent } from "@/lib/tickets/commit";
import type { LoadedTicket } from "@/lib/tickets/load";
import { closing } from "@/lib/tickets/moves";
import { dueSteps } from "./clock";
import { claimDueClocks, claimDueClosings, type Due } from "./due";

/** Tickets of one transaction; bounds memory, how long rows stay locked, and what a killed sweep leaves undone. */
const BATCH = 250;
/** Batches at once, so that the database works on one while the next is judged. */
const LANES = 2;

/** Tickets on which something was written; `failed` ones were left for the next sweep. */
export type Swept = { warnedOrBreached: number; closed: number; failed: number };

/**
 * Writes the warnings and breaches that are due and closes what nobody answered. Any number of sweeps may run at
 * once, and each may be killed at any time: they share the tickets out by locking them, and each is judged again
 * under its lock, so that every warning and breach is written once. A ticket that fails holds up no other.
 *
 * `now` is the database's instant in epoch ms; `limit` bounds the tickets looked at, for clocks and for closings
 * each; after `budgetMs` no new batch is begun.
 */
export async function sweep(now: number, limit = 10_000, budgetMs = 20_000): Promise<Swept> {
  const until = performance.now() + budgetMs;
  const clocks = await drain({ claim: claimDueClocks, decide: dueWarnings(now) }, now, limit, until);
  const closings = await drain({ claim: claimDueClosings, decide: dueClosing(now) }, now, limit, until);
  return {
    warnedOrBreached: clocks.changed,
    closed: closings.changed,
    failed: clocks.failed + closings.failed,
  };
}

type Job = {
  claim: (tx: Tx, due: Due) => Promise<string[]>;
  decide: Decide<LoadedTicket>;
};

/** Batch after batch, in lanes, until nothing is due that is not in other hands. No ticket is looked at twice. */
async function drain(job: Job, now: number, limit: number, until: number) {
  const seen = new Set<string>();
  const total = { changed: 0, failed: 0 };
  let left = limit;
  const lane = async () => {
    while (left > 0 && performance.now() < until) {
      const due = { now, limit: Math.min(BATCH, left), but: [...seen] };
      left -= due.limit;
      const batch = await attempt(job, due);
      left += due.limit - batch.claimed.length;
      if (batch.claimed.length === 0) return;
      for (const id of batch.claimed) seen.add(id);
      total.changed += batch.changed;
      if (batch.failed) await oneByOne(batch.claimed, due);
    }
  };
  /** Finds out which of a batch failed: all the others are done. */
  const oneByOne = async (ids: readonly string[], due: Due) => {
    for (const id of ids) {
      if (performance.now() >= until) return;
      const alone = await attempt({ ...job, claim: (tx) => claimOne(tx, id) }, due);
      total.changed += alone.changed;
      if (alone.failed) total.failed++;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return total;
}

/** One transaction. What fails in it undoes it all and is logged; a failing claim is thrown: the database is ill. */
async function attempt({ claim, decide }: Job, due: Due) {
  let claimed: string[] | null = null;
  try {
    const take = async (tx: Tx) => {
      claimed = await claim(tx, due);
      return claimed;
    };
    const done = await changeClaimed(take, due.now, decide);
    if (done.ok) return { claimed: claimed ?? [], changed: done.value.changed, failed: false };
    return { claimed: claimed ?? [], changed: 0, failed: true };
  } catch (error) {
    if (claimed === null) throw error;
    log.error({ err: error, tickets: claimed }, "a batch of the sweep failed");
    return { claimed, changed: 0, failed: true };
  }
}

async function claimOne(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Ticket" WHERE id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`;
  return rows.map((row) => row.id);
}

/** The ticket's due warnings; its breaches come with every change. */
function dueWarnings(now: number): Decide<LoadedTicket> {
  return ({ status }, clocks, { calendarOf }) =>
    clocks
      .flatMap((clock) => dueSteps(clock, calendarOf(clock.calendarVersionId), now))
      .filter(({ kind }) => kind === "warned")
      .map(({ metric, cycle, dueAt }) => ({
        kind: "SLA_WARNED",
        status,
        data: { metric, cycle, dueAt: new Date(dueAt).toISOString() },
      }));
}

function dueClosing(now: number): Decide<LoadedTicket> {
  return async (ticket) => {
    const event = await closing(SYSTEM, ticket, now);
    if (!event.ok) return [];
    return event.value.filter((each): each is SilentEvent => each.message === undefined);
  };
}
