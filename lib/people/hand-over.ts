import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db, type Tx } from "@/lib/db";
import type { TicketOutcome } from "@/lib/form-state";
import { chosenAssignee } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { BULK_MAX, type handOver as schema } from "@/lib/tickets/bulk-schema";
import { reassign, release } from "@/lib/tickets/moves";

/** The tickets an agent has to work on, the most pressing first, at most 100; none but for an admin. */
export async function ticketsHeldBy(actor: PersonActor, agentId: string) {
  if (actor.role !== "ADMIN") return [];
  return db.ticket.findMany({
    where: {
      assigneeId: agentId,
      status: { in: ["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"] },
    },
    select: {
      number: true,
      version: true,
      subject: true,
      status: true,
      lastActivityAt: true,
      requester: { select: { name: true } },
    },
    orderBy: [{ nextBreachAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: BULK_MAX,
  });
}

/**
 * Gives tickets of an agent to a colleague, or puts them back into the queue for the reason in `body`, each by its
 * own move, audited with it: what one refuses does not hold up the others. One that is not (or no longer) his is `changed_meanwhile`.
 * Only an admin may. `now` in epoch ms.
 */
export async function handOver(
  actor: PersonActor,
  { personId, toId, ticket: tickets, body }: z.output<typeof schema>,
  now: number,
): Promise<Result<TicketOutcome[]>> {
  if (actor.role !== "ADMIN") return fail("not_allowed");
  const from = await db.person.findUnique({ where: { id: personId }, select: { name: true } });
  if (!from) return fail("not_found");
  if (!toId && !body) return fail("invalid_input", { body: "required" });
  const to = toId ? await chosenAssignee(db, actor, toId, now) : null;
  if (to && !to.ok) return fail(to.code, { toId: to.code });
  const numbers = tickets.map(({ number }) => number);
  const his = await db.ticket.findMany({
    where: { number: { in: numbers }, assigneeId: personId },
    select: { number: true },
  });
  const held = new Set(his.map(({ number }) => number));
  const about = { action: "CHANGED", subject: "AGENT", subjectId: personId, label: from.name } as const;
  const audited = (number: number) => (tx: Tx) => {
    const after = to ? { tickets: `#${number}`, handedTo: to.value.name } : { released: `#${number}` };
    return audit(tx, actor, { ...about, before: null, after }, now);
  };
  const outcomes: TicketOutcome[] = [];
  for (const seen of tickets) {
    if (!held.has(seen.number)) {
      outcomes.push({ ...seen, code: "changed_meanwhile", was: null });
      continue;
    }
    const done = to
      ? await reassign(actor, { ...seen, assigneeId: to.value.id }, now, audited(seen.number))
      : await release(actor, { ...seen, body, attachmentIds: [] }, now, audited(seen.number));
    const version = done.ok ? done.value.version : seen.version;
    outcomes.push({ number: seen.number, version, code: done.ok ? null : done.code, was: null });
  }
  return ok(outcomes);
}
