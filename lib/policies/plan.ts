import "server-only";
import { Temporal } from "temporal-polyfill";
import { db, type Tx } from "@/lib/db";
import { literally } from "@/lib/like";
import { fail, ok, type Result } from "@/lib/result";
import { type CalendarDefinition, calendarDefinition } from "@/lib/sla/calendar";
import { romanianHolidays } from "@/lib/sla/holidays";
import {
  type CalendarInput,
  definitionOf,
  type Holiday,
  hasWorkingTime,
  holidayYears,
} from "./calendar-input";
import type { TargetRow } from "./change";
import { type PolicyInput, promisesIn } from "./policy-input";
import { policyInForce, type StoredCalendar, type StoredPolicy, storedCalendars } from "./stored";

type Reader = Pick<Tx, "slaPolicyVersion" | "slaCalendar">;

/** Worked out once: holidays by their last year. */
const almanac = new Map<number, readonly Holiday[]>();

/** Stands for the calendar version that is yet to be made. */
export const UNSAVED = "00000000-0000-0000-0000-000000000000";

/** A policy version to be made, and the one it follows. */
export type PolicyPlan = { before: StoredPolicy; targets: TargetRow[] };

/** A calendar to be made or changed, and the policy version that follows where the policy in force counts by it. */
export type CalendarPlan = {
  before: StoredCalendar | null;
  name: string;
  /** Null when the hours stay as they are. */
  definition: CalendarDefinition | null;
  policy: PolicyPlan | null;
};

/**
 * What saving a policy would make: every target by the newest version of its calendar. `settings_changed` when it
 * was changed from a version no longer in force, `nothing_to_save` when nothing differs.
 */
export async function planPolicy(input: PolicyInput, tx: Reader = db): Promise<Result<PolicyPlan>> {
  const [before, calendars] = [await policyInForce(tx), await storedCalendars(tx)];
  if (before.id !== input.basedOn) return fail("settings_changed");
  const targets: TargetRow[] = [];
  for (const { calendarId, ...promised } of promisesIn(input)) {
    const calendar = calendars.find(({ id }) => id === calendarId);
    if (!calendar)
      return fail("invalid_input", { [`${promised.metric}_${promised.priority}_calendar`]: "invalid" });
    targets.push({ ...promised, calendarVersionId: calendar.versionId });
  }
  if (targets.every((target) => before.targets.some((old) => sameTarget(old, target))))
    return fail("nothing_to_save");
  return ok({ before, targets });
}

/**
 * What saving a calendar would make. Refused with `settings_changed` when it was changed from an old version,
 * `name_taken`, `no_working_time` (none from `now` on, epoch ms), `nothing_to_save`.
 */
export async function planCalendar(
  input: CalendarInput,
  now: number,
  tx: Reader = db,
): Promise<Result<CalendarPlan>> {
  const [policy, calendars] = [await policyInForce(tx), await storedCalendars(tx)];
  const before = calendars.find(({ id }) => id === input.id) ?? null;
  if (input.id !== "" && !before) return fail("not_found");
  if (before && before.versionId !== input.basedOn) return fail("settings_changed");
  const name = { equals: literally(input.name), mode: "insensitive" as const };
  const namesake = await tx.slaCalendar.findFirst({ where: { name }, select: { id: true } });
  if (namesake && namesake.id !== before?.id) return fail("name_taken", { name: "name_taken" });
  const definition = definitionOf(input, holidaysFor(before?.definition ?? null, now));
  if (!hasWorkingTime(definition, now)) return fail("invalid_input", { mon: "no_working_time" });
  const changes = !before || !sameDefinition(before.definition, definition);
  if (before?.name === input.name && !changes) return fail("nothing_to_save");
  const counted = policy.targets.some(({ calendar }) => calendar.id === before?.id);
  const targets = policy.targets.map(({ calendar, ...target }) =>
    calendar.id === before?.id ? { ...target, calendarVersionId: UNSAVED } : target,
  );
  return ok({
    before,
    name: input.name,
    definition: changes ? definition : null,
    policy: changes && counted ? { before: policy, targets } : null,
  });
}

/** The holidays a calendar is given when it is saved at `now`, epoch ms. */
export function holidaysFor(stored: CalendarDefinition | null, now: number): readonly Holiday[] {
  const [from, to] = holidayYears(yearOf(now), stored);
  const known = almanac.get(to) ?? romanianHolidays(from, to);
  almanac.set(to, known);
  return known;
}

/** The year in Romania at an instant, epoch ms. */
export function yearOf(now: number): number {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Europe/Bucharest").year;
}

function sameTarget(a: TargetRow, b: TargetRow): boolean {
  return (
    a.metric === b.metric &&
    a.priority === b.priority &&
    a.targetMinutes === b.targetMinutes &&
    a.warnPercent === b.warnPercent &&
    a.calendarVersionId === b.calendarVersionId
  );
}

function sameDefinition(a: CalendarDefinition, b: CalendarDefinition): boolean {
  const plain = ({ zone, week, exceptions }: CalendarDefinition) =>
    JSON.stringify(calendarDefinition.parse({ zone, week: opened(week), exceptions: exceptions ?? [] }));
  return plain(a) === plain(b);
}

function opened(week: CalendarDefinition["week"]) {
  return Object.fromEntries(Object.entries(week).filter(([, windows]) => windows && windows.length > 0));
}
