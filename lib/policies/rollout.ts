import "server-only";
import { audit } from "@/lib/audit/write";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { drain } from "@/lib/sla/drain";
import type { Decide } from "@/lib/tickets/commit";
import { OPEN_STATUSES } from "@/lib/tickets/filters";
import type { LoadedTicket } from "@/lib/tickets/load";
import { transact } from "@/lib/transact";
import type { Role } from "@/prisma/generated/enums";
import { ticketsToReach } from "./statements";
import { lockPolicies, openTicketsBefore } from "./stored";

/** What one request applies before it answers; the rest is the scheduler's, or the next request's. */
const AT_ONCE = 5_000;
const AT_ONCE_MS = 4_000;

const NOTHING = { changed: 0, failed: 0, left: 0 };

/** Tickets that a version was applied to just now, those that failed, and those it has still to reach. */
type Rolled = { changed: number; failed: number; left: number };

/**
 * Begins to apply the newest policy version to all open tickets that run by an earlier one, or goes on with it.
 * Only an admin may; `policy_superseded` for any version but the newest, `nothing_to_apply` when no ticket is left.
 * The tickets themselves are changed by `rollOut`. `now` in epoch ms.
 */
export function startRollout(
  actor: PersonActor,
  { version }: { version: number },
  now: number,
): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await lockPolicies(tx);
    const newest = await tx.slaPolicyVersion.findFirstOrThrow({
      orderBy: { version: "desc" },
      select: { id: true, version: true, rollout: { select: { endedAt: true } } },
    });
    if (newest.version !== version) return fail("policy_superseded");
    if (newest.rollout && newest.rollout.endedAt === null) return ok({ version });
    const tickets = await openTicketsBefore(tx, version);
    if (tickets === 0) return fail("nothing_to_apply");
    const started = { startedById: actor.id, startedAt: new Date(now), tickets, endedAt: null };
    await tx.slaRollout.updateMany({ where: { endedAt: null }, data: { endedAt: new Date(now) } });
    await tx.slaRollout.upsert({
      where: { policyVersionId: newest.id },
      create: { policyVersionId: newest.id, ...started },
      update: started,
      select: { policyVersionId: true },
    });
    const about = {
      action: "APPLIED",
      subject: "POLICY",
      subjectId: newest.id,
      label: `v${version}`,
    } as const;
    await audit(tx, actor, { ...about, before: null, after: { openTickets: tickets } }, now);
    return ok({ version });
  });
}

/** Begins or goes on with applying the newest version, and applies what fits into one request. `now` in epoch ms. */
export async function applyPolicy(
  actor: PersonActor,
  input: { version: number },
  now: number,
): Promise<Result<Rolled>> {
  const started = await startRollout(actor, input, now);
  return started.ok ? ok(await rollOut(now, AT_ONCE, AT_ONCE_MS)) : started;
}

/**
 * Ends the applying of a version before it is through; what was applied stays. Only an admin may. `now` in epoch ms.
 */
export function stopRollout(
  actor: PersonActor,
  { version }: { version: number },
  now: number,
): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await lockPolicies(tx);
    const policy = await tx.slaPolicyVersion.findUnique({ where: { version }, select: { id: true } });
    if (!policy) return fail("not_found");
    const { count } = await tx.slaRollout.updateMany({
      where: { policyVersionId: policy.id, endedAt: null },
      data: { endedAt: new Date(now) },
    });
    if (count === 0) return ok({ version });
    const about = {
      action: "CHANGED",
      subject: "POLICY",
      subjectId: policy.id,
      label: `v${version}`,
    } as const;
    const after = { rollout: "STOPPED", openTickets: await openTicketsBefore(tx, version) };
    await audit(tx, actor, { ...about, before: { rollout: "RUNNING" }, after }, now);
    return ok({ version });
  });
}

/**
 * Goes on with the version that is being applied, if one is: batch after batch, each ticket once by an event of the
 * person who began it. Safe to call at any time, many at once, and to kill: a ticket says itself which version it
 * has, and takes only a later one. At most `limit` tickets, no new batch after `budgetMs`. `now` in epoch ms.
 */
export async function rollOut(now: number, limit: number, budgetMs: number): Promise<Rolled> {
  const rollout = await db.slaRollout.findFirst({
    where: { endedAt: null },
    select: {
      startedBy: { select: { id: true, role: true, name: true, email: true, locale: true, timeZone: true } },
      policyVersion: { select: { id: true, version: true } },
    },
    orderBy: { policyVersion: { version: "desc" } },
  });
  if (!rollout) return NOTHING;
  const { id, version } = rollout.policyVersion;
  const earlier = await db.slaPolicyVersion.findMany({
    where: { version: { lt: version } },
    select: { id: true },
  });
  const { changed, failed } = await drain(
    {
      claim: async (tx, due) => {
        const rows = await tx.$queryRaw<{ id: string }[]>(ticketsToReach(version, due));
        return rows.map((row) => row.id);
      },
      decide: applying(id, new Set(earlier.map((each) => each.id))),
      actor: asActor(rollout.startedBy),
      newPolicyIds: [id],
    },
    now,
    limit,
    performance.now() + budgetMs,
  );
  const left = await openTicketsBefore(db, version);
  if (left === 0)
    await db.slaRollout.updateMany({
      where: { policyVersionId: id, endedAt: null },
      data: { endedAt: new Date(now) },
    });
  return { changed, failed, left };
}

/**
 * Puts a version in force where the ticket, as it is now, is open and runs by one of the `earlier` ones: of a batch that
 * failed, each ticket is claimed anew, and others may have been there meanwhile.
 */
export function applying(policyVersionId: string, earlier: ReadonlySet<string>): Decide<LoadedTicket> {
  return ({ status, state }) =>
    OPEN_STATUSES.some((open) => open === status) && earlier.has(state.policyVersionId)
      ? [{ kind: "POLICY_APPLIED", status, data: { policyVersionId } }]
      : [];
}

function asActor(person: Omit<PersonActor, "kind" | "teamIds"> & { role: Role }): PersonActor {
  return { ...person, kind: "person", teamIds: [] };
}
