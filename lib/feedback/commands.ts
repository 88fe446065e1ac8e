import "server-only";
import type { z } from "zod";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import { interactionRefusal } from "@/lib/tickets/permissions";
import type * as schema from "./schema";

/** The requester rates, once, the agent who solved the ticket, at RESOLVED or CLOSED. */
export function rate(
  actor: PersonActor,
  { number, rating, message }: z.output<typeof schema.rate>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, { number }, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "rate");
    if (refused) return refused;
    const earlier = await tx.feedback.findUnique({
      where: { ticketId: ticket.id },
      select: { rating: true },
    });
    if (earlier) return fail("already_rated");
    const solvedBy = ticket.history.findLast(({ event }) => event.kind === "RESOLVED")?.event.actorId;
    const agentId = solvedBy ?? null;
    const at = new Date(now);
    await tx.feedback.create({
      data: {
        ticketId: ticket.id,
        raterId: actor.id,
        agentId,
        rating,
        message,
        createdAt: at,
        updatedAt: at,
      },
      select: { ticketId: true },
    });
    return ok([{ kind: "RATED", status: ticket.status, data: { rating, agentId }, quote: message }]);
  });
}
