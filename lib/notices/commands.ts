import "server-only";
import { db } from "@/lib/db";
import { tell } from "@/lib/live/tell";
import { firstIdOf } from "@/lib/new-id";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";

const DAY_MS = 86_400_000;
const READ_KEPT_DAYS = 30;
const KEPT_DAYS = 90;
const SWEPT_AT_ONCE = 5_000;

/** Marks one of the actor's notices as read. `now` in epoch ms. */
export function readNotice(actor: PersonActor, { id }: { id: string }, now: number): Promise<Result<null>> {
  return read(actor, { id }, now);
}

/** Marks all of them. */
export function readAllNotices(actor: PersonActor, _input: object, now: number): Promise<Result<null>> {
  return read(actor, {}, now);
}

/** Marks those about a ticket that the actor has before him. */
export function readNoticesOf(
  actor: PersonActor,
  { ticketId }: { ticketId: string },
  now: number,
): Promise<Result<null>> {
  return read(actor, { ticketId }, now);
}

async function read(
  actor: PersonActor,
  which: { id?: string; ticketId?: string },
  now: number,
): Promise<Result<null>> {
  const { count } = await db.notice.updateMany({
    where: { ...which, personId: actor.id, readAt: null },
    data: { readAt: new Date(now) },
  });
  if (count > 0) await tell(db, [{ kind: "notices", personId: actor.id }]);
  return ok(null);
}

/**
 * Removes notices read more than 30 days ago and all that are older than 90 days, up to 5,000 of each; answers how
 * many. `now` in epoch ms.
 */
export async function sweepNotices(now: number): Promise<number> {
  const read = new Date(now - READ_KEPT_DAYS * DAY_MS);
  const readLongAgo = await db.$executeRaw`
    DELETE FROM "Notice" WHERE id IN (
      SELECT id FROM "Notice" WHERE "readAt" < ${read} ORDER BY "readAt" LIMIT ${SWEPT_AT_ONCE}
      FOR UPDATE SKIP LOCKED)`;
  const old = firstIdOf(now - KEPT_DAYS * DAY_MS);
  const given = await db.$executeRaw`
    DELETE FROM "Notice" WHERE id IN (
      SELECT id FROM "Notice" WHERE id < ${old}::uuid ORDER BY id LIMIT ${SWEPT_AT_ONCE}
      FOR UPDATE SKIP LOCKED)`;
  return readLongAgo + given;
}
