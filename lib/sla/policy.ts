import { z } from "zod";
import { type Calendar, calendarDefinition, compileCalendar } from "@/lib/sla/calendar";
import type { Terms } from "@/lib/sla/fold";

const MINUTE_MS = 60_000;
/** Ten years without a break. */
const LONGEST_MINUTES = 5_270_400;

const targetMinutes = z
  .number("target_not_minutes")
  .positive("target_not_minutes")
  .max(LONGEST_MINUTES, "target_not_minutes");

/** A policy as a file: working hours and targets in minutes of working time; a metric left out is not judged. */
export const policyFile = z.object({
  calendar: calendarDefinition,
  targets: z
    .strictObject({ pickup: targetMinutes.optional(), resolution: targetMinutes.optional() })
    .refine(({ pickup, resolution }) => pickup !== undefined || resolution !== undefined, "no_target"),
});

export type PolicyFile = z.infer<typeof policyFile>;

const sentences = {
  zone_unknown: "is not a time zone",
  window_not_a_time: 'is not a time of day such as "09:00" (until "24:00")',
  window_empty: "must end after it begins, on the same day",
  date_impossible: 'is not a date such as "2011-04-25"',
  date_twice: "name the same date twice",
  no_working_time: "has no working time at all",
  target_not_minutes: "must be a number of working minutes above 0 and at most ten years",
  no_target: 'must name "pickup" or "resolution"',
} as const;

/** What is wrong with a policy file, in one English sentence, beginning with the place. */
export function policyFault(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = placeOf(issue?.path ?? []);
  if (issue?.code === "unrecognized_keys") return `${place} has an unknown key "${issue.keys[0]}".`;
  const code = issue?.message ?? "";
  const known = Object.entries(sentences).find(([each]) => each === code);
  if (known) return `${place} ${known[1]}.`;
  return `${place} is missing or not of the right kind (${code}).`;
}

/** The terms of a policy file, the same at every priority; it never warns. */
export function termsOfPolicy(policy: PolicyFile): { terms: Terms; calendar: Calendar } {
  const calendar = compileCalendar(policy.calendar);
  const targetsMs = {
    PICKUP: msOf(policy.targets.pickup),
    FIRST_RESPONSE: null,
    RESOLUTION: msOf(policy.targets.resolution),
    CUSTOMER_RESPONSE: null,
  };
  const terms: Terms = {
    targetOf: (_policyVersionId, metric) => {
      const targetMs = targetsMs[metric];
      return targetMs === null ? null : { targetMs, warnMs: targetMs, calendarVersionId: "" };
    },
    calendarOf: () => calendar,
  };
  return { terms, calendar };
}

function msOf(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes * MINUTE_MS);
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "The file";
  const name = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return `"${name.replace(/^\./, "")}"`;
}
