import "server-only";
import { type Sql, sql, type Tx } from "@/lib/db";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";

/** An agent as he is offered for a ticket; `absentUntil` is the last day he is away, if he is away now. */
export type OfferedAgent = { id: string; name: string; absentUntil: string | null };

/** In a statement over "Person" AS agent: the last day he is away ("2026-12-05") if he is away now, else null. */
export const absentUntil: Sql = sql`(
  SELECT to_char(("until" - interval '1 millisecond') AT TIME ZONE agent."timeZone", 'YYYY-MM-DD')
  FROM "Absence" WHERE "personId" = agent.id AND "until" > now() AND "from" <= now()
  ORDER BY "until" DESC LIMIT 1)`;

/**
 * The agent that `actor` wants to give a ticket to at `now` (epoch ms): active, and not away unless he takes it
 * himself. Else "assignee_not_active" or "assignee_absent".
 */
export async function chosenAssignee(
  tx: Tx,
  actor: Actor,
  id: string,
  now: number,
): Promise<Result<{ id: string; name: string }>> {
  const assignee = await tx.person.findFirst({
    where: { id, role: { in: ["AGENT", "ADMIN"] }, status: "ACTIVE" },
    select: { id: true, name: true },
  });
  if (!assignee) return fail("assignee_not_active");
  return (await isAway(tx, actor, id, now)) ? fail("assignee_absent") : ok(assignee);
}

/** Whether a person is away at `now` (epoch ms); nobody is who acts himself. */
export async function isAway(tx: Tx, actor: Actor, id: string | null, now: number): Promise<boolean> {
  if (id === null || (actor.kind === "person" && actor.id === id)) return false;
  const at = new Date(now);
  const where = { personId: id, from: { lte: at }, until: { gt: at } };
  return (await tx.absence.findFirst({ where, select: { id: true } })) !== null;
}
