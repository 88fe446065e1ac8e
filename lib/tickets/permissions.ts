import { type Actor, isStaff } from "@/lib/people/actor";
import { type Failure, fail } from "@/lib/result";
import type { TicketStatus } from "@/prisma/generated/enums";

/** The tickets a person may see, as a `where`: every read and every load for a change goes through it. */
export function visibleTo(actor: Actor): { requesterId?: string } {
  if (actor.kind === "system" || isStaff(actor)) return {};
  return { requesterId: actor.id };
}

/** The events and messages a person may see of a ticket that is visible to them, as a `where`. */
export function readableBy(actor: Actor): { visibility?: "PUBLIC" } {
  if (actor.kind === "system" || isStaff(actor)) return {};
  return { visibility: "PUBLIC" };
}

type InteractionTicket = { status: TicketStatus; requesterId: string; firstResolvedAt: Date | null };

/** What people do on a ticket without changing its status. */
export type Interaction = "comment" | "reply" | "note" | "edit" | "rate";

/** Whether `actor` may do it now: null, or the refusal with its reason (status table of the product). */
export function interactionRefusal(
  actor: Actor,
  ticket: InteractionTicket,
  interaction: Interaction,
): Failure | null {
  switch (interaction) {
    case "comment":
      return notTheRequester(actor, ticket) ?? closed(ticket);
    case "reply":
    case "note":
    case "edit":
      return isStaff(actor) ? closed(ticket) : fail("only_agents");
    case "rate":
      return notTheRequester(actor, ticket) ?? (isRateable(ticket) ? null : fail("not_in_this_status"));
  }
}

function notTheRequester(actor: Actor, ticket: InteractionTicket): Failure | null {
  return actor.kind === "person" && actor.id === ticket.requesterId ? null : fail("only_requester");
}

function closed(ticket: InteractionTicket): Failure | null {
  return ticket.status === "CLOSED" ? fail("ticket_closed") : null;
}

function isRateable(ticket: InteractionTicket): boolean {
  return ticket.firstResolvedAt !== null && (ticket.status === "RESOLVED" || ticket.status === "CLOSED");
}
