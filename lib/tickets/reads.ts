import "server-only";
import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import type { Actor, PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import { ticketNumber } from "./ticket-number";

/** Up to which event a ticket was shown. */
export const readUpTo = z.strictObject({ number: ticketNumber, seq: ticketNumber });

/**
 * Keeps that a request of the actor's was shown to him up to an event; what was read stays read. Another's ticket is
 * passed over in silence, as one that does not exist.
 */
export async function markRead(actor: PersonActor, read: z.output<typeof readUpTo>): Promise<Result<null>> {
  await keepRead(db, actor, read);
  return ok(null);
}

/** As `markRead`, in the transaction in which a requester does something himself: he is shown what it leads to. */
export async function markReadBy(
  tx: Tx,
  actor: Actor,
  { number, version }: { number: number; version: number },
): Promise<void> {
  if (actor.kind === "person" && actor.role === "CUSTOMER")
    await keepRead(tx, actor, { number, seq: version });
}

/** The ticket is locked first, as every change does: an insert would wait for it with its own row locked already. */
async function keepRead(
  tx: Pick<Tx, "$executeRaw">,
  actor: PersonActor,
  { number, seq }: z.output<typeof readUpTo>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "TicketRead" ("personId", "ticketId", "seenSeq")
    SELECT ${actor.id}::uuid, id, least(${seq}, version) FROM "Ticket"
    WHERE number = ${number} AND "requesterId" = ${actor.id}::uuid
    FOR KEY SHARE
    ON CONFLICT ("personId", "ticketId") DO UPDATE SET "seenSeq" = greatest("TicketRead"."seenSeq", excluded."seenSeq")`;
}
