import "server-only";
import type { z } from "zod";
import { db } from "@/lib/db";
import { type Actor, isStaff, type PersonActor } from "@/lib/people/actor";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { similarTickets } from "@/lib/search/similar";
import type { TicketStatus } from "@/prisma/generated/enums";
import { changeTicket } from "./change";
import type { Committed } from "./commit";
import { refusal } from "./machine";
import { openTicketsOf } from "./of-requester";
import { visibleTo } from "./permissions";
import type * as schema from "./schema";

const SUGGESTED = 5;

/** A ticket as it is shown to whoever may close another one in its favour. */
export type Original = { number: number; subject: string; status: TicketStatus; requester: string };

/** The ticket of this number, if another one can be its duplicate; null when it is none, and for a customer. */
export async function originalOf(
  actor: PersonActor,
  number: number,
  except: number,
): Promise<Original | null> {
  if (!isStaff(actor) || number === except) return null;
  const found = await db.ticket.findFirst({
    where: { number, duplicateOfId: null, ...visibleTo(actor) },
    select: { number: true, subject: true, status: true, requester: { select: { name: true } } },
  });
  return found && { ...found, requester: found.requester.name };
}

/**
 * Open tickets that this one may be a duplicate of, at most 5: those of a similar subject, the same customer's first,
 * then his others. None for a customer.
 */
export async function likelyOriginals(actor: PersonActor, number: number): Promise<Original[]> {
  if (!isStaff(actor)) return [];
  const ticket = await db.ticket.findFirst({
    where: { number, ...visibleTo(actor) },
    select: { subject: true, requesterId: true, requester: { select: { name: true } } },
  });
  if (!ticket) return [];
  const [similar, open] = await Promise.all([
    similarTickets(actor, ticket.subject),
    openTicketsOf(actor, ticket.requesterId),
  ]);
  const own = new Set(open.map((each) => each.number));
  const first = similar.toSorted((a, b) => Number(own.has(b.number)) - Number(own.has(a.number)));
  const others = open.map((each) => ({ ...each, requester: ticket.requester.name }));
  const all = new Map([...first, ...others].map((each) => [each.number, each]));
  all.delete(number);
  return [...all.values()].slice(0, SUGGESTED);
}

/**
 * An agent closes a ticket because another one goes on in its place; the words are for the customer. That other one
 * must exist and be no duplicate itself: `no_such_original`; and it must have been shown: `original_not_shown`. Final.
 */
export function closeAsDuplicate(
  actor: Actor,
  input: z.output<typeof schema.closeAsDuplicate>,
  now: number,
): Promise<Result<Committed>> {
  // Locked with it, so that two that are closed for each other at once do not both go on in nobody's place.
  const target = { ...input, beside: input.originalNumber };
  return changeTicket(actor, target, now, async (ticket, tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const refused = refusal(actor, ticket, "withdraw");
    if (refused) return refused;
    const duplicateOf = await tx.ticket.findFirst({
      where: {
        number: input.originalNumber,
        duplicateOfId: null,
        NOT: { id: ticket.id },
        ...visibleTo(actor),
      },
      select: { id: true, number: true },
    });
    if (!duplicateOf) return fail("no_such_original", { originalNumber: "no_such_original" });
    if (input.shownNumber !== input.originalNumber)
      return fail("original_not_shown", { originalNumber: "original_not_shown" });
    const attachmentIds: string[] = [];
    const message = { body: input.body, visibility: "PUBLIC", attachmentIds } as const;
    return ok([{ kind: "WITHDRAWN", status: "CLOSED", data: { duplicateOf }, message }]);
  });
}

/** The original, to be shown with the refusal of whoever has not seen it: so it is without JavaScript. */
export async function unseenOriginal(
  actor: PersonActor,
  { number, originalNumber }: z.output<typeof schema.closeAsDuplicate>,
  { code }: Failure,
): Promise<{ original?: Original | null }> {
  return code === "original_not_shown" ? { original: await originalOf(actor, originalNumber, number) } : {};
}
