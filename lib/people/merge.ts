import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { voidAccountTokens } from "@/lib/auth/account-token";
import { db, type Tx } from "@/lib/db";
import { moveRatings } from "@/lib/feedback/move-ratings";
import { moveOptOuts } from "@/lib/notifications/opt-out";
import { moveOwedMails } from "@/lib/notifications/outbox";
import type { PersonActor } from "@/lib/people/actor";
import type * as schema from "@/lib/people/schema";
import { fail, ok, type Result } from "@/lib/result";
import { changeRequester } from "@/lib/tickets/requester";
import { transact } from "@/lib/transact";
import type { TicketStatus } from "@/prisma/generated/enums";

/** What a merge would move from the double to the one who is kept. */
export type MergePreview = {
  tickets: { status: TicketStatus; count: number }[];
  ratings: number;
  optOuts: number;
};

/** Counts what a person's merge into another would move; null for whoever may not merge. */
export async function mergePreview(actor: PersonActor, doubleId: string): Promise<MergePreview | null> {
  if (actor.role !== "ADMIN") return null;
  const [groups, ratings, optOuts] = await Promise.all([
    db.ticket.groupBy({ by: ["status"], where: { requesterId: doubleId }, _count: true }),
    db.feedback.count({ where: { raterId: doubleId, ticket: { requesterId: doubleId } } }),
    db.ticketOptOut.count({ where: { personId: doubleId } }),
  ]);
  return { tickets: groups.map(({ status, _count: count }) => ({ status, count })), ratings, optOuts };
}

/**
 * Makes one of two customers who are the same person: tickets, ratings and opt-outs of the double go to the one who
 * is kept, with the mails still owed about tickets, and the double is shut out for good, his links too, all or
 * nothing. What he wrote and did stays told under the name he did it with. Only an admin may. `now` in epoch ms.
 */
export function mergeCustomers(
  actor: PersonActor,
  { doubleId, keptId }: z.output<typeof schema.mergeCustomers>,
  now: number,
): Promise<Result<{ keptId: string }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await voidAccountTokens(tx, doubleId, ["INVITATION", "PASSWORD_RESET"], now);
    const [double, kept] = await lockedPair(tx, doubleId, keptId);
    if (!double || !kept || kept.status === "DISABLED") return fail("merge_impossible");
    const moved = await changeRequester(tx, actor, double, kept, now);
    if (!moved.ok) return moved;
    await moveRatings(tx, doubleId, keptId);
    await moveOptOuts(tx, doubleId, keptId);
    await moveOwedMails(tx, doubleId, keptId);
    await tx.person.update({
      where: { id: doubleId },
      data: { status: "DISABLED", mergedIntoId: keptId, sessionVersion: { increment: 1 } },
      select: { id: true },
    });
    const told = { subject: "CUSTOMER", subjectId: keptId, label: kept.name } as const;
    const after = { mergedFrom: `${double.name} <${double.email}>`, tickets: moved.value };
    await audit(tx, actor, { action: "MERGED", ...told, before: null, after }, now);
    return ok({ keptId });
  });
}

/** Two different customers, neither merged before, locked in one order whoever is the double. */
async function lockedPair(tx: Tx, doubleId: string, keptId: string) {
  if (doubleId === keptId) return [];
  const ids = [doubleId, keptId];
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const people = await tx.person.findMany({
    where: { id: { in: ids }, role: "CUSTOMER", mergedIntoId: null },
    select: { id: true, name: true, email: true, status: true },
  });
  return ids.map((id) => people.find((person) => person.id === id));
}
