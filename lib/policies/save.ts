import "server-only";
import { audit } from "@/lib/audit/write";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/new-id";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { calendarFacts, policyFacts } from "./audited";
import { type CalendarInput, calendarInput } from "./calendar-input";
import { calendarDraft, forgetKept, kept, POLICY_DRAFT } from "./drafts";
import {
  type CalendarPlan,
  holidaysFor,
  type PolicyPlan,
  planCalendar,
  planPolicy,
  UNSAVED,
  yearOf,
} from "./plan";
import { policyInput } from "./policy-input";
import { lockPolicies, storedCalendars } from "./stored";

/**
 * Makes the policy version that the admin has been shown beforehand, in force for tickets opened from now on; those
 * open already keep theirs until it is applied. `savedAt` names the draft that was shown: another one is refused
 * with `settings_changed`. `now` in epoch ms.
 */
export function savePolicy(
  actor: PersonActor,
  { savedAt }: { savedAt: number },
  now: number,
): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await lockPolicies(tx);
    const draft = await kept(tx, actor, POLICY_DRAFT, policyInput);
    if (draft?.savedAt !== savedAt) return fail("settings_changed");
    const plan = await planPolicy(draft.input, tx);
    if (!plan.ok) return plan;
    await forgetKept(tx, actor, POLICY_DRAFT);
    return ok({ version: await addPolicy(tx, actor, plan.value, now) });
  });
}

/**
 * As `savePolicy`, for a calendar. Where the policy in force counts by it, a policy version comes of it too and is
 * answered.
 */
export function saveCalendar(
  actor: PersonActor,
  { id, savedAt }: { id: string; savedAt: number },
  now: number,
): Promise<Result<{ policy: number | null }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await lockPolicies(tx);
    const draft = await kept(tx, actor, calendarDraft(id), calendarInput);
    if (draft?.savedAt !== savedAt) return fail("settings_changed");
    const saved = await addCalendar(tx, actor, draft.input, now);
    if (saved.ok) await forgetKept(tx, actor, calendarDraft(id));
    return saved;
  });
}

/** As `saveCalendar`, without anything having been shown: for one that no deadline depends on. */
export function writeCalendar(
  actor: PersonActor,
  input: CalendarInput,
  now: number,
): Promise<Result<{ policy: number | null }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await lockPolicies(tx);
    const saved = await addCalendar(tx, actor, input, now);
    // Somebody has put it in use meanwhile: what it does has to be shown first.
    return saved.ok && saved.value.policy !== null ? fail("settings_changed") : saved;
  });
}

async function addCalendar(
  tx: Tx,
  actor: PersonActor,
  input: CalendarInput,
  now: number,
): Promise<Result<{ policy: number | null }>> {
  const plan = await planCalendar(input, now, tx);
  if (!plan.ok) return plan;
  const { before, name, definition, policy } = plan.value;
  const id = before?.id ?? newId(now);
  if (!before) await tx.slaCalendar.create({ data: { id, key: id, name }, select: { id: true } });
  else if (before.name !== name)
    await tx.slaCalendar.update({ where: { id }, data: { name }, select: { id: true } });
  const version = (before?.version ?? 0) + (definition ? 1 : 0);
  const versionId = newId(now);
  if (definition) {
    const row = { id: versionId, calendarId: id, version, definition, createdAt: new Date(now) };
    await tx.slaCalendarVersion.create({ data: row, select: { id: true } });
  }
  await auditCalendar(tx, actor, { ...plan.value, id, version }, now);
  if (!policy) return ok({ policy: null });
  const targets = policy.targets.map((target) =>
    target.calendarVersionId === UNSAVED ? { ...target, calendarVersionId: versionId } : target,
  );
  return ok({ policy: await addPolicy(tx, actor, { ...policy, targets }, now) });
}

/** Writes the next policy version, by which the applying of an earlier one ends; answers which it is. */
async function addPolicy(
  tx: Tx,
  actor: PersonActor,
  { before, targets }: PolicyPlan,
  now: number,
): Promise<number> {
  const version = before.version + 1;
  const { id } = await tx.slaPolicyVersion.create({
    data: { version, createdAt: new Date(now), targets: { createMany: { data: targets } } },
    select: { id: true },
  });
  await tx.slaRollout.updateMany({ where: { endedAt: null }, data: { endedAt: new Date(now) } });
  const named = new Map<string, string>();
  for (const { calendarVersionId, calendar } of before.targets)
    named.set(calendarVersionId, `${calendar.name} v${calendar.version}`);
  for (const { versionId, name, version: at } of await storedCalendars(tx))
    named.set(versionId, `${name} v${at}`);
  const inWords = (calendarVersionId: string) => named.get(calendarVersionId) ?? "";
  const about = { action: "CHANGED", subject: "POLICY", subjectId: id, label: `v${version}` } as const;
  const [was, is] = [policyFacts(before.targets, inWords), policyFacts(targets, inWords)];
  await audit(tx, actor, { ...about, before: was, after: is }, now);
  return version;
}

function auditCalendar(
  tx: Tx,
  actor: PersonActor,
  { before, id, name, version, definition }: CalendarPlan & { id: string; version: number },
  now: number,
): Promise<void> {
  const facts = (calendar: Parameters<typeof calendarFacts>[0]) =>
    calendarFacts(calendar, holidaysFor(before?.definition ?? null, now), yearOf(now));
  const after = definition ?? before?.definition;
  const action = before ? "CHANGED" : "CREATED";
  return audit(
    tx,
    actor,
    {
      action,
      subject: "CALENDAR",
      subjectId: id,
      label: name,
      before: before && facts(before),
      after: after ? facts({ name, version, definition: after }) : null,
    },
    now,
  );
}
