import { z } from "zod";
import { Priority, SlaMetric } from "@/prisma/generated/enums";
import { readMinutes } from "./duration";

export const METRICS = Object.values(SlaMetric);
export const PRIORITIES = Object.values(Priority);
export const TARGET_MAX = 20;

/** What is promised of one metric at one priority; `calendarId` names the calendar whose newest version counts. */
export type Promised = {
  metric: SlaMetric;
  priority: Priority;
  targetMinutes: number;
  warnPercent: number;
  calendarId: string;
};

type TargetField = `${SlaMetric}_${Priority}`;
type Field = TargetField | `${TargetField}_calendar` | `${SlaMetric}_warn`;

const target = z
  .string()
  .max(TARGET_MAX, "duration_unreadable")
  .refine((text) => readMinutes(text) !== null, "duration_unreadable");
const warn = z.string().regex(/^(?:[1-9]\d?|100)$/, "percent_unreadable");

const fields = Object.fromEntries(
  METRICS.flatMap((metric): [Field, z.ZodType<string, string>][] => [
    [`${metric}_warn`, warn],
    ...PRIORITIES.flatMap((priority): [Field, z.ZodType<string, string>][] => [
      [`${metric}_${priority}`, target],
      [`${metric}_${priority}_calendar`, z.uuid()],
    ]),
  ]),
) as Record<Field, z.ZodType<string, string>>;

/**
 * A policy as its form sends it: every target in words, the calendar it is counted by, and at which share of it a
 * warning is due (100: none). `basedOn` is the version it was changed from. Reading it twice gives the same.
 */
export const policyInput = z.strictObject({ basedOn: z.uuid(), ...fields });

export type PolicyInput = z.output<typeof policyInput>;

/** The promises of an input without faults. */
export function promisesIn(input: PolicyInput): Promised[] {
  return METRICS.flatMap((metric) =>
    PRIORITIES.map((priority) => ({
      metric,
      priority,
      targetMinutes: readMinutes(input[`${metric}_${priority}`]) ?? 0,
      warnPercent: Number(input[`${metric}_warn`]),
      calendarId: input[`${metric}_${priority}_calendar`],
    })),
  );
}
