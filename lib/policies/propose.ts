import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import type { CalendarInput } from "./calendar-input";
import { calendarDraft, forgetKept, keep, POLICY_DRAFT } from "./drafts";
import { planCalendar, planPolicy } from "./plan";
import type { PolicyInput } from "./policy-input";
import { writeCalendar } from "./save";

/** Keeps a policy that could be saved, so that what it would do can be shown first. Admins only; `now` in epoch ms. */
export async function proposePolicy(
  actor: PersonActor,
  input: PolicyInput,
  now: number,
): Promise<Result<null>> {
  if (actor.role !== "ADMIN") return fail("not_allowed");
  const plan = await planPolicy(input);
  if (!plan.ok) return plan;
  await keep(actor, POLICY_DRAFT, input, now);
  return ok(null);
}

/**
 * Keeps a calendar that could be saved, so that what it would do can be shown first; one that no deadline depends
 * on is saved at once. Admins only; `now` in epoch ms. Answers whether there is something to be shown.
 */
export async function proposeCalendar(
  actor: PersonActor,
  input: CalendarInput,
  now: number,
): Promise<Result<{ toBeShown: boolean }>> {
  if (actor.role !== "ADMIN") return fail("not_allowed");
  const plan = await planCalendar(input, now);
  if (!plan.ok) return plan;
  if (plan.value.policy) {
    await keep(actor, calendarDraft(input.id), input, now);
    return ok({ toBeShown: true });
  }
  const saved = await writeCalendar(actor, input, now);
  return saved.ok ? ok({ toBeShown: false }) : saved;
}

/** Forgets what an admin was about to save: the policy, or the calendar of this id. */
export async function dropProposal(actor: PersonActor, { id }: { id: string }): Promise<Result<null>> {
  if (actor.role !== "ADMIN") return fail("not_allowed");
  await forgetKept(db, actor, id === "" ? POLICY_DRAFT : calendarDraft(id));
  return ok(null);
}
