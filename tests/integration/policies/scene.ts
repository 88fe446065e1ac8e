import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { type CalendarInput, rowsOf } from "@/lib/policies/calendar-input";
import { minutesText } from "@/lib/policies/duration";
import type { PolicyInput } from "@/lib/policies/policy-input";
import { proposePolicy } from "@/lib/policies/propose";
import { calendarToEdit, policyPreview } from "@/lib/policies/queries";
import { savePolicy } from "@/lib/policies/save";
import { policyInForce } from "@/lib/policies/stored";
import { TUESDAY_TEN, value } from "../tickets/scene";

/** The policy in force as its form sends it, changed. */
export async function policyTyped(change: Partial<Record<string, string>> = {}): Promise<PolicyInput> {
  const { id, targets } = await policyInForce(db);
  const fields = targets.flatMap(({ metric, priority, targetMinutes, warnPercent, calendar }) => [
    [`${metric}_${priority}`, minutesText(targetMinutes)],
    [`${metric}_${priority}_calendar`, calendar.id],
    [`${metric}_warn`, String(warnPercent)],
  ]);
  return { ...(Object.fromEntries(fields) as PolicyInput), basedOn: id, ...change };
}

/** Saves the policy in force with a change; answers its version. */
export async function changedPolicy(
  actor: PersonActor,
  change: Record<string, string>,
  now: number,
): Promise<number> {
  value(await proposePolicy(actor, await policyTyped(change), now));
  const shown = await policyPreview(actor, now);
  return value(await savePolicy(actor, { savedAt: shown?.savedAt ?? 0 }, now)).version;
}

/** A calendar as its form sends it, changed. */
export async function calendarTyped(
  actor: PersonActor,
  id: string,
  change: Partial<CalendarInput> = {},
): Promise<CalendarInput> {
  const form = await calendarToEdit(actor, id, TUESDAY_TEN);
  if (!form?.calendar || !form.stored) throw new Error(`There is no calendar ${id}.`);
  const { zone, week, holidays, days } = form.stored;
  const typed: CalendarInput = {
    id,
    basedOn: form.calendar.versionId,
    name: form.calendar.name,
    zone,
    ...week,
    holidays: holidays ? "on" : "",
    date: days.map(({ date }) => date),
    hours: days.map(({ hours }) => hours),
    dayName: days.map(({ name }) => name),
  };
  if (rowsOf(typed).length !== days.length) throw new Error("A day was lost.");
  return { ...typed, ...change };
}

/** The policy events of a ticket, by its number. */
export async function applied(number: number): Promise<number> {
  return db.ticketEvent.count({ where: { ticket: { number }, kind: "POLICY_APPLIED" } });
}
