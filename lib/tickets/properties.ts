import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "./change";
import type { Committed } from "./commit";
import { byChangeOf } from "./news";
import { interactionRefusal } from "./permissions";
import type * as schema from "./schema";

type Done = Promise<Result<Committed>>;

/** Sets the priority; the clocks keep what has elapsed and take the new targets. */
export function changePriority(
  actor: Actor,
  input: z.output<typeof schema.changePriority>,
  now: number,
): Done {
  return changeTicket(actor, { ...input, outOfDate: byChangeOf("PRIORITY_CHANGED") }, now, (ticket) => {
    const refused = interactionRefusal(actor, ticket, "edit");
    if (refused) return refused;
    if (ticket.priority === input.priority) return ok([]);
    const data = { from: ticket.priority, to: input.priority };
    return ok([{ kind: "PRIORITY_CHANGED", status: ticket.status, data }]);
  });
}

/** Sets or clears the category; one that is disabled is given no more. */
export function changeCategory(
  actor: Actor,
  input: z.output<typeof schema.changeCategory>,
  now: number,
): Done {
  const target = { ...input, outOfDate: byChangeOf("CATEGORY_CHANGED") };
  return changeTicket(actor, target, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "edit");
    if (refused) return refused;
    if (ticket.categoryId === input.categoryId) return ok([]);
    const select = { id: true, nameRo: true, nameEn: true } as const;
    const chosen = input.categoryId
      ? await tx.category.findFirst({ where: { id: input.categoryId, active: true }, select })
      : null;
    if (input.categoryId && !chosen) return fail("invalid_input", { categoryId: "invalid_input" });
    const data = { from: named(ticket.category), to: named(chosen) };
    return ok([{ kind: "CATEGORY_CHANGED", status: ticket.status, data }]);
  });
}

/** Hands the ticket to another team, or to none. */
export function changeTeam(actor: Actor, input: z.output<typeof schema.changeTeam>, now: number): Done {
  return changeTicket(actor, { ...input, outOfDate: byChangeOf("TEAM_CHANGED") }, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "edit");
    if (refused) return refused;
    if (ticket.teamId === input.teamId) return ok([]);
    const select = { id: true, name: true } as const;
    const chosen = input.teamId ? await tx.team.findUnique({ where: { id: input.teamId }, select }) : null;
    if (input.teamId && !chosen) return fail("invalid_input", { teamId: "invalid_input" });
    return ok([{ kind: "TEAM_CHANGED", status: ticket.status, data: { from: ticket.team, to: chosen } }]);
  });
}

function named(category: { id: string; nameRo: string; nameEn: string } | null) {
  return category && { id: category.id, name: category.nameRo, nameEn: category.nameEn };
}
