import "server-only";
import type { z } from "zod";
import { type Actor, isStaff } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "./change";
import type { Committed } from "./commit";
import { refusal } from "./machine";
import { visibleTo } from "./permissions";
import type * as schema from "./schema";

/**
 * An agent closes a ticket because another one goes on in its place; the words are for the customer. That other one
 * must exist and be no duplicate itself: `no_such_original`. Final.
 */
export function closeAsDuplicate(
  actor: Actor,
  input: z.output<typeof schema.closeAsDuplicate>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, input, now, async (ticket, tx) => {
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
    const attachmentIds: string[] = [];
    const message = { body: input.body, visibility: "PUBLIC", attachmentIds } as const;
    return ok([{ kind: "WITHDRAWN", status: "CLOSED", data: { duplicateOf }, message }]);
  });
}
