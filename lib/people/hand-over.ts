import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { activeAgent } from "@/lib/people/queries";
import type * as schema from "@/lib/people/staff-schema";
import { fail, ok, type Result } from "@/lib/result";
import { commitMany } from "@/lib/tickets/commit";
import { loadLocked } from "@/lib/tickets/load";
import { refusal } from "@/lib/tickets/machine";
import { transact } from "@/lib/transact";

const SHOWN = 50;
/** Tickets of one submission; bounds memory and how long they stay locked. */
const AT_ONCE = 200;

/** The tickets an agent has to work on, the most pressing first, at most 50; none but for an admin. */
export async function ticketsHeldBy(actor: PersonActor, agentId: string) {
  if (actor.role !== "ADMIN") return [];
  return db.ticket.findMany({
    where: {
      assigneeId: agentId,
      status: { in: ["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"] },
    },
    select: {
      number: true,
      subject: true,
      status: true,
      lastActivityAt: true,
      requester: { select: { name: true } },
    },
    orderBy: [{ nextBreachAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: SHOWN,
  });
}

/**
 * Gives the tickets an agent has to work on to a colleague, at most 200 at once, each by its own event. Only an
 * admin may. Answers how many. `now` in epoch ms.
 */
export function handOver(
  actor: PersonActor,
  { personId, toId }: z.output<typeof schema.handOver>,
  now: number,
): Promise<Result<{ tickets: number }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const from = await tx.person.findUnique({ where: { id: personId }, select: { id: true, name: true } });
    const assignee = await activeAgent(tx, toId);
    if (!from) return fail("not_found");
    if (!assignee || assignee.id === from.id)
      return fail("assignee_not_active", { toId: "assignee_not_active" });
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Ticket"
      WHERE "assigneeId" = ${personId}::uuid
        AND status IN ('IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')
      ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`;
    const held = await loadLocked(
      tx,
      rows.map(({ id }) => id),
    );
    const movable = held.filter((ticket) => refusal(actor, ticket, "reassign") === null);
    const data = { assignee, from };
    const done = await commitMany(
      tx,
      actor,
      movable,
      ({ status }) => [{ kind: "REASSIGNED", status, data }],
      now,
    );
    if (!done.ok) return done;
    const about = { action: "CHANGED", subject: "AGENT", subjectId: personId, label: from.name } as const;
    const after = { tickets: done.value.length, handedTo: assignee.name };
    await audit(tx, actor, { ...about, before: null, after }, now);
    return ok({ tickets: done.value.length });
  });
}
