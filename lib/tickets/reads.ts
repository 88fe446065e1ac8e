import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import { ticketNumber } from "./ticket-number";

/** Up to which event a ticket was shown. */
export const readUpTo = z.strictObject({ number: ticketNumber, seq: ticketNumber });

/**
 * Keeps that a request of the actor's was shown to him up to an event; what was read stays read. Another's ticket is
 * passed over in silence, as one that does not exist.
 */
export async function markRead(
  actor: PersonActor,
  { number, seq }: z.output<typeof readUpTo>,
): Promise<Result<null>> {
  await db.$executeRaw`
    INSERT INTO "TicketRead" ("personId", "ticketId", "seenSeq")
    SELECT ${actor.id}::uuid, id, least(${seq}, version) FROM "Ticket"
    WHERE number = ${number} AND "requesterId" = ${actor.id}::uuid
    ON CONFLICT ("personId", "ticketId") DO UPDATE SET "seenSeq" = greatest("TicketRead"."seenSeq", excluded."seenSeq")`;
  return ok(null);
}
