import "server-only";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db, type Tx } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type * as schema from "@/lib/people/staff-schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { instantOfLocal, localOfInstant } from "@/lib/zoned-time";

/** Days away, first and last, in the agent's zone. */
export type PlannedAbsence = { id: string; from: string; to: string; note: string; begun: boolean };

/** What an agent has planned from `now` (epoch ms) on, the next first; nothing for whoever may not plan it. */
export async function absencesOf(
  actor: PersonActor,
  personId: string,
  now: number,
): Promise<PlannedAbsence[]> {
  if (!plansFor(actor, personId)) return [];
  const rows = await db.absence.findMany({
    where: { personId, until: { gt: new Date(now) } },
    select: { ...whole, person: { select: { timeZone: true } } },
    orderBy: { from: "asc" },
  });
  return rows.map(({ person, ...row }) => ({
    id: row.id,
    ...daysOf(row, person.timeZone),
    note: row.note,
    begun: row.from.getTime() <= now,
  }));
}

/**
 * Plans days away, for oneself or, as an admin, for any agent: whole days in the agent's zone, none of which is over
 * or planned already. `now` in epoch ms.
 */
export function addAbsence(
  actor: PersonActor,
  { personId, from, to, note }: z.output<typeof schema.newAbsence>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (!plansFor(actor, personId)) return fail("not_allowed");
    const person = await agentLocked(tx, personId);
    if (!person) return fail("not_found");
    if (to < from) return fail("invalid_input", { to: "absence_ends_early" });
    const first = midnight(from, 0, person.timeZone);
    const until = midnight(to, 1, person.timeZone);
    if (until.getTime() <= now) return fail("invalid_input", { to: "absence_over" });
    const among = { personId, from: { lt: until }, until: { gt: first } };
    if (await tx.absence.findFirst({ where: among, select: { id: true } }))
      return fail("invalid_input", { from: "absence_overlaps" });
    await tx.absence.create({ data: { personId, from: first, until, note }, select: { id: true } });
    const about = { action: "CHANGED", subject: "AGENT", subjectId: personId, label: person.name } as const;
    await audit(tx, actor, { ...about, before: null, after: factsOf({ from, to, note }) }, now);
    return ok(null);
  });
}

/** Takes an absence back, also one under way: whoever is back is given tickets again. `now` in epoch ms. */
export function removeAbsence(
  actor: PersonActor,
  { id }: z.output<typeof schema.oneAbsence>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    const select = { ...whole, person: { select: { id: true, name: true, timeZone: true } } } as const;
    const absence = await tx.absence.findUnique({ where: { id }, select });
    if (!absence || !plansFor(actor, absence.person.id)) return fail("not_found");
    const { count } = await tx.absence.deleteMany({ where: { id } });
    if (count === 0) return fail("not_found");
    const { id: subjectId, name: label, timeZone } = absence.person;
    const before = factsOf({ ...daysOf(absence, timeZone), note: absence.note });
    const about = { action: "CHANGED", subject: "AGENT", subjectId, label } as const;
    await audit(tx, actor, { ...about, before, after: null }, now);
    return ok(null);
  });
}

const whole = { id: true, from: true, until: true, note: true } as const;

function plansFor(actor: PersonActor, personId: string): boolean {
  return actor.role === "ADMIN" || (isStaff(actor) && actor.id === personId);
}

/** Locked, so that two plans for the same days do not miss each other. */
async function agentLocked(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`;
  const where = { id, role: { not: "CUSTOMER" } } as const;
  return tx.person.findFirst({ where, select: { name: true, timeZone: true } });
}

function midnight(day: string, later: number, zone: string): Date {
  const date = Temporal.PlainDate.from(day).add({ days: later });
  return new Date(instantOfLocal(`${date}T00:00`, zone));
}

function daysOf({ from, until }: { from: Date; until: Date }, zone: string): { from: string; to: string } {
  const dayOf = (at: number) => localOfInstant(at, zone).slice(0, 10);
  return { from: dayOf(from.getTime()), to: dayOf(until.getTime() - 1) };
}

function factsOf({ from, to, note }: { from: string; to: string; note: string }) {
  return { absence: from === to ? from : `${from} – ${to}`, ...(note ? { note } : {}) };
}
