import "server-only";
import type { z } from "zod";
import { chosenAssignee, isAway } from "@/lib/people/absence";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { autoCloseInstant } from "@/lib/sla/terms";
import { thirdPartyFor } from "@/lib/third-parties/commands";
import { instantOfLocal } from "@/lib/zoned-time";
import type { TicketStatus, Visibility } from "@/prisma/generated/enums";
import { type Also, changeTicket } from "./change";
import type { Committed, NewEvent } from "./commit";
import type { LoadedTicket } from "./load";
import { type Move, refusal, statusAfter } from "./machine";
import { byMoves } from "./news";
import type * as schema from "./schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;
type Done = Promise<Result<Committed>>;

/** Gives a waiting ticket to an agent. */
export function assign(actor: Actor, input: Input<typeof schema.assign>, now: number): Done {
  return changeTicket(actor, { ...input, outOfDate: byMoves }, now, (ticket, tx) =>
    move(actor, ticket, "assign", async (status) => {
      const assignee = await chosenAssignee(tx, actor, input.assigneeId, now);
      return assignee.ok ? ok({ kind: "ASSIGNED", status, data: { assignee: assignee.value } }) : assignee;
    }),
  );
}

/** Hands a ticket over to another agent. */
export function reassign(actor: Actor, input: Input<typeof schema.assign>, now: number, also?: Also): Done {
  return changeTicket(actor, { ...input, outOfDate: byMoves, also }, now, (ticket, tx) =>
    move(actor, ticket, "reassign", async (status) => {
      if (input.assigneeId === ticket.assigneeId) return fail("already_assigned");
      const assignee = await chosenAssignee(tx, actor, input.assigneeId, now);
      if (!assignee.ok) return assignee;
      return ok({ kind: "REASSIGNED", status, data: { assignee: assignee.value, from: assigneeOf(ticket) } });
    }),
  );
}

/** Gives a ticket to an agent, be it waiting for one or in somebody's hands already. */
export async function give(actor: Actor, input: Input<typeof schema.assign>, now: number): Done {
  const assigned = await assign(actor, input, now);
  return assigned.ok || assigned.code !== "not_in_this_status" ? assigned : reassign(actor, input, now);
}

/** Puts a ticket back into the queue; the reason stays among agents. */
export function release(
  actor: Actor,
  input: Input<typeof schema.moveWithText>,
  now: number,
  also?: Also,
): Done {
  return changeTicket(actor, { ...input, outOfDate: byMoves, also }, now, (ticket) =>
    move(actor, ticket, "release", (status) =>
      ok({ kind: "RELEASED", status, data: { from: assigneeOf(ticket) }, message: words(input, "INTERNAL") }),
    ),
  );
}

/** Asks the customer; the resolution clock stops until the answer. */
export function askCustomer(actor: Actor, input: Input<typeof schema.moveWithText>, now: number): Done {
  return changeTicket(actor, input, now, (ticket) =>
    move(actor, ticket, "askCustomer", (status) =>
      ok({ kind: "CUSTOMER_ASKED", status, data: {}, message: words(input, "PUBLIC") }),
    ),
  );
}

/** Asks a third party, known or named here for the first time; the resolution clock stops. */
export function askThirdParty(
  actor: Actor & { kind: "person" },
  input: Input<typeof schema.askThirdParty>,
  now: number,
): Done {
  return changeTicket(actor, input, now, (ticket, tx) =>
    move(actor, ticket, "askThirdParty", async (status) => {
      const named = await thirdPartyFor(tx, actor, input, now);
      if (!named.ok) return named;
      const chaseAt = input.chaseAt
        ? new Date(instantOfLocal(input.chaseAt, actor.timeZone)).toISOString()
        : null;
      const message = words(input, input.visibility);
      return ok({ kind: "THIRD_PARTY_ASKED", status, data: { thirdParty: named.value, chaseAt }, message });
    }),
  );
}

/** Records what was received, by phone say, and goes on. */
export function resume(actor: Actor, input: Input<typeof schema.resume>, now: number): Done {
  return changeTicket(actor, input, now, (ticket) =>
    move(actor, ticket, "resume", (status) =>
      ok({
        kind: "RESUMED",
        status,
        data: { from: ticket.status, thirdParty: ticket.thirdParty },
        message: words(input, input.visibility),
      }),
    ),
  );
}

/** Resolves with a solution the customer reads; it closes by itself after the delay of the settings. */
export function resolve(actor: Actor, input: Input<typeof schema.moveWithText>, now: number): Done {
  return changeTicket(actor, input, now, (ticket, tx) =>
    move(actor, ticket, "resolve", async (status) => {
      const autoCloseAt = new Date(await autoCloseInstant(tx, now)).toISOString();
      return ok({ kind: "RESOLVED", status, data: { autoCloseAt }, message: words(input, "PUBLIC") });
    }),
  );
}

/**
 * Says that the problem persists; the resolution clock goes on. It goes back to the queue when whoever solved it is
 * no longer active or is away: nobody would look at it meanwhile.
 */
export function reopen(
  actor: Actor,
  input: Input<typeof schema.moveWithText> | Input<typeof schema.requesterMoveWithText>,
  now: number,
): Done {
  return changeTicket(actor, input, now, async (ticket, tx) => {
    const assigneeActive = ticket.assigneeActive && !(await isAway(tx, actor, ticket.assigneeId, now));
    return move(actor, { ...ticket, assigneeActive }, "reopen", (status) =>
      ok({ kind: "REOPENED", status, data: {}, message: words(input, "PUBLIC") }),
    );
  });
}

/** The requester accepts the solution he saw; one that came after `since` is `changed_meanwhile`. Final. */
export function confirm(actor: Actor, input: { number: number; since?: number }, now: number): Done {
  return changeTicket(actor, { number: input.number }, now, (ticket) =>
    move(actor, ticket, "confirm", (status) => {
      const unseen = input.since !== undefined && input.since !== ticket.state.statusSince;
      return unseen ? fail("changed_meanwhile") : ok({ kind: "CONFIRMED", status, data: {} });
    }),
  );
}

/** Closes a resolved ticket, the system only once its delay is over. Final. */
export function close(actor: Actor, input: { number: number; version?: number }, now: number): Done {
  return changeTicket(actor, input, now, (ticket) => closing(actor, ticket, now));
}

/** The event by which `actor` may close the ticket at `now`, or why he may not. */
export function closing(actor: Actor, ticket: LoadedTicket, now: number) {
  return move(actor, ticket, "close", (status) => {
    const tooEarly = ticket.autoCloseAt === null || ticket.autoCloseAt.getTime() > now;
    if (actor.kind === "system" && tooEarly) return fail("not_in_this_status");
    return ok({ kind: "CLOSED", status, data: {} });
  });
}

/** Ends a ticket that needs no solution: withdrawn, duplicate, spam, not for us. Final. */
export function withdraw(
  actor: Actor,
  input: Input<typeof schema.moveWithText> | Input<typeof schema.requesterMoveWithText>,
  now: number,
): Done {
  return changeTicket(actor, input, now, (ticket) =>
    move(actor, ticket, "withdraw", (status) =>
      ok({ kind: "WITHDRAWN", status, data: {}, message: words(input, "PUBLIC") }),
    ),
  );
}

/** The event of a move that the machine allows, or its refusal. */
async function move(
  actor: Actor,
  ticket: LoadedTicket,
  name: Move,
  event: (status: TicketStatus) => Result<NewEvent> | Promise<Result<NewEvent>>,
): Promise<Result<NewEvent[]>> {
  const refused = refusal(actor, ticket, name);
  if (refused) return refused;
  const built = await event(statusAfter(ticket, name, ticket.assigneeActive));
  return built.ok ? ok([built.value]) : built;
}

function words(input: { body: string; attachmentIds: string[] }, visibility: Visibility) {
  return { body: input.body, visibility, attachmentIds: input.attachmentIds };
}

function assigneeOf(ticket: LoadedTicket) {
  if (!ticket.assignee) throw new Error(`Ticket ${ticket.number} has no assignee.`);
  return { id: ticket.assignee.id, name: ticket.assignee.name };
}
