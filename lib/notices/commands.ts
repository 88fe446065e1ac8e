import "server-only";
import { db } from "@/lib/db";
import { tell } from "@/lib/live/tell";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";

const KEPT_DAYS = 30;
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

/** Removes notices read more than 30 days ago, up to 5,000; answers how many. `now` in epoch ms. */
export function sweepNotices(now: number): Promise<number> {
  const before = new Date(now - KEPT_DAYS * 86_400_000);
  return db.$executeRaw`
    DELETE FROM "Notice" WHERE id IN (
      SELECT id FROM "Notice" WHERE "readAt" < ${before} ORDER BY "readAt" LIMIT ${SWEPT_AT_ONCE}
      FOR UPDATE SKIP LOCKED)`;
}
