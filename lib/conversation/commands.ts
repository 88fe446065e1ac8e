import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import { interactionRefusal } from "@/lib/tickets/permissions";
import type * as schema from "@/lib/tickets/schema";

/**
 * The requester writes: while we wait for him it is the answer and the ticket goes on (customerReply), in every
 * other status but CLOSED it is a comment. Text or at least one file.
 */
export function comment(
  actor: Actor,
  input: z.output<typeof schema.comment>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, input, now, (ticket) => {
    const refused = interactionRefusal(actor, ticket, "comment");
    if (refused) return refused;
    const { body, attachmentIds } = input;
    if (!body && attachmentIds.length === 0) return fail("message_empty", { body: "message_empty" });
    const message = { body, visibility: "PUBLIC", attachmentIds } as const;
    if (ticket.status === "WAITING_CUSTOMER")
      return ok([{ kind: "CUSTOMER_REPLIED", status: "IN_PROGRESS", data: {}, message }]);
    return ok([{ kind: "COMMENTED", status: ticket.status, data: {}, message }]);
  });
}

/** An agent replies publicly or notes internally, without moving the ticket. Text or at least one file. */
export function writeAsAgent(
  actor: Actor,
  input: z.output<typeof schema.agentMessage>,
  now: number,
): Promise<Result<Committed>> {
  const { body, visibility, attachmentIds } = input;
  return changeTicket(actor, input, now, (ticket) => {
    const refused = interactionRefusal(actor, ticket, visibility === "PUBLIC" ? "reply" : "note");
    if (refused) return refused;
    if (!body && attachmentIds.length === 0) return fail("message_empty", { body: "message_empty" });
    const kind = visibility === "PUBLIC" ? "REPLIED" : "NOTED";
    return ok([{ kind, status: ticket.status, data: {}, message: { body, visibility, attachmentIds } }]);
  });
}
