import "server-only";
import type { Tx } from "@/lib/db";
import { log } from "@/lib/log";
import { type Actor, SYSTEM } from "@/lib/people/actor";
import { changeClaimed } from "@/lib/tickets/change";
import type { Decide } from "@/lib/tickets/commit";
import type { LoadedTicket } from "@/lib/tickets/load";
import type { Due } from "./due";

/** Tickets of one transaction; bounds memory, how long rows stay locked, and what a killed process leaves undone. */
const BATCH = 250;
/** Batches at once, so that the database works on one while the next is judged. */
const LANES = 2;

/** Something to be done to many tickets. */
export type Job = {
  /** Locks tickets it has to be done to, passing over those in other hands, and answers their ids. */
  claim: (tx: Tx, due: Due) => Promise<string[]>;
  decide: Decide<LoadedTicket>;
  /** By whom; the system when nobody is named. */
  actor?: Actor;
  /** Policy versions that what is decided puts in force. */
  newPolicyIds?: readonly string[];
};

/**
 * Batch after batch, in lanes, until nothing is due that is not in other hands, or `limit` tickets have been looked
 * at, or `until` (by performance.now()). No ticket is looked at twice; one that fails holds up no other. `now` in
 * epoch ms.
 */
export async function drain(job: Job, now: number, limit: number, until: number) {
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
async function attempt({ claim, decide, actor = SYSTEM, newPolicyIds = [] }: Job, due: Due) {
  let claimed: string[] | null = null;
  try {
    const take = async (tx: Tx) => {
      claimed = await claim(tx, due);
      return claimed;
    };
    const done = await changeClaimed(actor, take, due.now, decide, newPolicyIds);
    if (done.ok) return { claimed: claimed ?? [], changed: done.value.changed, failed: false };
    return { claimed: claimed ?? [], changed: 0, failed: true };
  } catch (error) {
    if (claimed === null) throw error;
    log.error({ err: error, tickets: claimed }, "a batch of tickets failed");
    return { claimed, changed: 0, failed: true };
  }
}

async function claimOne(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Ticket" WHERE id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`;
  return rows.map((row) => row.id);
}
