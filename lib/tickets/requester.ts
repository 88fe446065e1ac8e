import "server-only";
import type { Tx } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import { commitMany } from "./commit";
import { loadLocked } from "./load";

/** Tickets judged at once; bounds memory. */
const BATCH = 200;

type Person = { id: string; name: string };

/**
 * Makes all tickets of one person those of another, closed ones too, in the caller's transaction; answers how many.
 * For an admin who found the two to be the same. `now` in epoch ms.
 */
export async function changeRequester(
  tx: Tx,
  actor: PersonActor,
  from: Person,
  to: Person,
  now: number,
): Promise<Result<number>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Ticket" WHERE "requesterId" = ${from.id}::uuid ORDER BY id FOR UPDATE`;
  const data = { from: { id: from.id, name: from.name }, to: { id: to.id, name: to.name } };
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map(({ id }) => id);
    const done = await commitMany(
      tx,
      actor,
      await loadLocked(tx, ids),
      ({ status }) => [{ kind: "REQUESTER_CHANGED", status, data }],
      now,
    );
    if (!done.ok) return done;
  }
  return ok(rows.length);
}
