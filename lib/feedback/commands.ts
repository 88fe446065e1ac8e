import "server-only";
import type { z } from "zod";
import type { Tx } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import type { LoadedTicket } from "@/lib/tickets/load";
import { interactionRefusal } from "@/lib/tickets/permissions";
import type * as schema from "./schema";
import { mayChangeRating } from "./window";

type Given = { rating: number; message: string };

/**
 * The requester rates the agent who solved the ticket, at RESOLVED or CLOSED. A second rating replaces the first
 * for seven days, about the same agent; later ones are refused with `rating_final`. The same once more is no event.
 */
export function rate(
  actor: PersonActor,
  { number, rating, message, draft }: z.output<typeof schema.rate>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, { number, draft }, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "rate");
    if (refused) return refused;
    const earlier = await tx.feedback.findUnique({
      where: { ticketId: ticket.id },
      select: { rating: true, message: true, agentId: true, createdAt: true },
    });
    const given = { rating, message };
    const event = { kind: "RATED", status: ticket.status, quote: message } as const;
    if (!earlier) {
      const agentId = await keep(tx, actor, ticket, given, now);
      return ok([{ ...event, data: { rating, agentId } }]);
    }
    if (earlier.rating === rating && earlier.message === message) return ok([]);
    if (!mayChangeRating(earlier.createdAt.getTime(), now)) return fail("rating_final");
    const data = { ...given, updatedAt: new Date(now) };
    await tx.feedback.update({ where: { ticketId: ticket.id }, data, select: { ticketId: true } });
    return ok([{ ...event, data: { rating, agentId: earlier.agentId, from: earlier.rating } }]);
  });
}

/** Writes the first rating; answers whom it is about. */
async function keep(tx: Tx, actor: PersonActor, ticket: LoadedTicket, given: Given, now: number) {
  const agentId = ticket.history.findLast(({ event }) => event.kind === "RESOLVED")?.event.actorId ?? null;
  const at = new Date(now);
  const row = { ticketId: ticket.id, raterId: actor.id, agentId, createdAt: at, updatedAt: at };
  await tx.feedback.create({ data: { ...row, ...given }, select: { ticketId: true } });
  return agentId;
}
