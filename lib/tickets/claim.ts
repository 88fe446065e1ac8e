import "server-only";
import type { Tx } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { commit } from "./commit";
import { loadForChange } from "./load";
import { refusal } from "./machine";

type Taken = { number: number; of: "teams" | "all" };

/**
 * Gives the waiting ticket that is next to breach to the agent who asks: one of his teams', else anybody's. Those
 * that others are taking at this moment are passed over, so that no two get the same. `queue_empty` when there is
 * none.
 */
export function takeMostUrgent(actor: PersonActor, now: number): Promise<Result<Taken>> {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const ofTeams = await mostUrgent(tx, actor.teamIds);
    const number = ofTeams ?? (await mostUrgent(tx, null));
    const ticket = number === null ? null : await loadForChange(tx, actor, number);
    if (!ticket) return fail("queue_empty");
    const refused = refusal(actor, ticket, "assign");
    if (refused) return refused;
    const assignee = { id: actor.id, name: actor.name };
    const taking = { kind: "ASSIGNED", status: "IN_PROGRESS", data: { assignee } } as const;
    const done = await commit(tx, actor, ticket, [taking], now);
    return done.ok ? ok({ number: ticket.number, of: ofTeams === null ? "all" : "teams" }) : done;
  });
}

/** The number of the ticket, locked; `teamIds` null: of any team. */
async function mostUrgent(tx: Tx, teamIds: string[] | null): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Ticket"
    WHERE status = 'WAITING_SUPPORT' AND (${teamIds}::uuid[] IS NULL OR "teamId" = ANY (${teamIds}::uuid[]))
    ORDER BY "nextBreachAt", id
    LIMIT 1
    FOR UPDATE SKIP LOCKED`;
  return row?.number ?? null;
}
