import type { AuditFacts } from "@/lib/audit/difference";
import type { CalendarDefinition } from "@/lib/sla/calendar";
import { type Holiday, inputOf } from "./calendar-input";
import type { TargetRow } from "./change";
import { minutesText } from "./duration";
import { METRICS } from "./policy-input";

/** What the audit log tells of a policy version; `calendarNamed` gives a calendar version in words. */
export function policyFacts(
  targets: readonly TargetRow[],
  calendarNamed: (calendarVersionId: string) => string,
): AuditFacts {
  const promised = targets.map(({ metric, priority, targetMinutes, calendarVersionId }) => [
    `${metric}_${priority}`,
    `${minutesText(targetMinutes)} · ${calendarNamed(calendarVersionId)}`,
  ]);
  const warned = METRICS.map((metric) => [
    `${metric}_warn`,
    `${targets.find((target) => target.metric === metric)?.warnPercent} %`,
  ]);
  return Object.fromEntries([...promised, ...warned]);
}

/** What the audit log tells of a calendar; holidays in a word, days of its own each. */
export function calendarFacts(
  { name, version, definition }: { name: string; version: number; definition: CalendarDefinition },
  holidays: readonly Holiday[],
  year: number,
): AuditFacts {
  const { zone, week, days, ...input } = inputOf(definition, holidays, year);
  const own = days.map((day) => [day.date, day.hours, day.name].filter(Boolean).join(" "));
  return { name, version, zone, ...week, holidays: input.holidays, days: own };
}
