import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { readNoticesOf } from "@/lib/notices/commands";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { visibleTo } from "@/lib/tickets/permissions";
import { tell } from "./tell";

/** A page says so every ten seconds; who has been silent this long is gone. */
const SILENT_SECONDS = 20;
const MOST_SHOWN = 8;

export const presenceInput = z.strictObject({
  ticket: z.int().positive().max(2_147_483_647),
  doing: z.enum(["viewing", "writing", "gone"]),
});

/** An agent who has the ticket open too. */
export type Present = { id: string; name: string; writing: boolean };

/**
 * Says what an agent does at a ticket and answers who else is there, for agents only; whoever else looks is told
 * when that changes. To have the ticket before oneself is to have read what the bell says about it. `now` in epoch ms.
 */
export async function bePresent(
  actor: PersonActor,
  { ticket: number, doing }: z.infer<typeof presenceInput>,
  now: number,
): Promise<Result<Present[]>> {
  if (!isStaff(actor)) return fail("not_found");
  const ticket = await db.ticket.findFirst({ where: { number, ...visibleTo(actor) }, select: { id: true } });
  if (!ticket) return fail("not_found");
  const changed = doing === "gone" ? await gone(actor, ticket.id) : await here(actor, ticket.id, doing);
  if (changed) await tell(db, [{ kind: "presence", number }]);
  if (doing === "gone") return ok([]);
  await readNoticesOf(actor, { ticketId: ticket.id }, now);
  return ok(await others(actor, ticket.id));
}

/** Forgets who has long been gone; answers how many rows that were. */
export function sweepPresence(): Promise<number> {
  return db.$executeRaw`DELETE FROM "Presence" WHERE "seenAt" < now() - interval '1 minute'`;
}

async function here(actor: PersonActor, ticketId: string, doing: "viewing" | "writing"): Promise<boolean> {
  const writing = doing === "writing";
  const [row] = await db.$queryRaw<{ same: boolean }[]>`
    WITH was AS (
      SELECT writing = ${writing} AND "seenAt" > now() - make_interval(secs => ${SILENT_SECONDS}) AS same
      FROM "Presence" WHERE "ticketId" = ${ticketId}::uuid AND "personId" = ${actor.id}::uuid
    ), put AS (
      INSERT INTO "Presence" ("ticketId", "personId", "seenAt", writing)
      VALUES (${ticketId}::uuid, ${actor.id}::uuid, now(), ${writing})
      ON CONFLICT ("ticketId", "personId") DO UPDATE SET "seenAt" = now(), writing = excluded.writing
    )
    SELECT coalesce((SELECT same FROM was), false) AS same`;
  return row?.same !== true;
}

async function gone(actor: PersonActor, ticketId: string): Promise<boolean> {
  const { count } = await db.presence.deleteMany({ where: { ticketId, personId: actor.id } });
  return count > 0;
}

function others(actor: PersonActor, ticketId: string): Promise<Present[]> {
  return db.$queryRaw<Present[]>`
    SELECT "Person".id::text, "Person".name, writing
    FROM "Presence" JOIN "Person" ON "Person".id = "personId"
    WHERE "ticketId" = ${ticketId}::uuid AND "personId" <> ${actor.id}::uuid AND status = 'ACTIVE'
      AND "seenAt" > now() - make_interval(secs => ${SILENT_SECONDS})
    ORDER BY writing DESC, name LIMIT ${MOST_SHOWN}`;
}
