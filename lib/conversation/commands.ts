import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/people/actor";
import { activeAgents } from "@/lib/people/queries";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import type { LoadedTicket } from "@/lib/tickets/load";
import { isNews } from "@/lib/tickets/news";
import { interactionRefusal } from "@/lib/tickets/permissions";
import type * as schema from "@/lib/tickets/schema";
import { mentionedIn } from "./mentions";

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

/**
 * An agent replies publicly or notes internally, without moving the ticket. Text or at least one file. What others
 * have said or done since the version he saw is answered with `changed_meanwhile`. A note tells the active agents it
 * names as "@Name".
 */
export function writeAsAgent(
  actor: Actor,
  input: z.output<typeof schema.agentMessage>,
  now: number,
): Promise<Result<Committed>> {
  const { version: seen, ...form } = input;
  const { body, visibility, attachmentIds } = form;
  return changeTicket(actor, form, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, visibility === "PUBLIC" ? "reply" : "note");
    if (refused) return refused;
    if (!body && attachmentIds.length === 0) return fail("message_empty", { body: "message_empty" });
    if (seen !== undefined && hasNews(actor, ticket, seen)) return fail("changed_meanwhile");
    const message = { body, visibility, attachmentIds };
    if (visibility === "PUBLIC") return ok([{ kind: "REPLIED", status: ticket.status, data: {}, message }]);
    const mentions = body.includes("@") ? mentionedIn(body, await activeAgents(tx)).slice(0, 50) : [];
    const data = mentions.length > 0 ? { mentions } : {};
    return ok([{ kind: "NOTED", status: ticket.status, data, message }]);
  });
}

function hasNews(actor: Actor, { history }: LoadedTicket, seen: number): boolean {
  const writerId = actor.kind === "person" ? actor.id : "";
  return history.some(({ event }) => event.seq > seen && isNews(event, writerId));
}
