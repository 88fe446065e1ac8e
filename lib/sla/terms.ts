import "server-only";
import type { Tx } from "@/lib/db";
import type { Priority, SlaMetric } from "@/prisma/generated/enums";
import {
  type Calendar,
  calendarDefinition,
  compileCalendar,
  findInstantAfter,
  workingDayMs,
} from "./calendar";
import type { Terms } from "./fold";
import type { TargetTerms } from "./folded-clock";
import { DAY_MS } from "./zone";

const MINUTE_MS = 60_000;

/** Versions never change, so a process keeps what it has read. */
const policies = new Map<string, ReadonlyMap<string, TargetTerms>>();
const calendars = new Map<string, Calendar>();

type Reader = Pick<Tx, "slaPolicyVersion" | "slaCalendarVersion" | "settings">;

/** What the clocks of tickets under these policy versions run by. Throws for a version that does not exist. */
export async function termsFor(tx: Reader, policyVersionIds: readonly string[]): Promise<Terms> {
  await readPolicies(
    tx,
    [...new Set(policyVersionIds)].filter((id) => !policies.has(id)),
  );
  return {
    targetOf: (policyVersionId, metric, priority) =>
      known(policies, policyVersionId).get(keyOf(metric, priority)) ?? null,
    calendarOf: (calendarVersionId) => known(calendars, calendarVersionId),
  };
}

/** The compiled calendars of these versions. Throws for a version that does not exist. */
export async function calendarsFor(
  tx: Pick<Reader, "slaCalendarVersion">,
  calendarVersionIds: readonly string[],
): Promise<Terms["calendarOf"]> {
  await readCalendars(tx, [...new Set(calendarVersionIds)]);
  return (calendarVersionId) => known(calendars, calendarVersionId);
}

/** The policy version in force for new tickets. */
export async function currentPolicyVersionId(tx: Reader): Promise<string> {
  const { id } = await tx.slaPolicyVersion.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { id: true },
  });
  return id;
}

/**
 * When a ticket resolved at `now` (epoch ms) closes by itself: so many working days later, as the settings say; as many
 * days where the calendar has no such time left.
 */
export async function autoCloseInstant(tx: Reader, now: number): Promise<number> {
  const { autoCloseWorkingDays } = await tx.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { autoCloseWorkingDays: true },
  });
  const { id } = await tx.slaCalendarVersion.findFirstOrThrow({
    where: { calendar: { key: "support" } },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  await readCalendars(tx, [id]);
  const calendar = known(calendars, id);
  const closesAt = findInstantAfter(calendar, now, autoCloseWorkingDays * workingDayMs(calendar));
  return closesAt ?? now + autoCloseWorkingDays * DAY_MS;
}

async function readPolicies(tx: Reader, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const versions = await tx.slaPolicyVersion.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      targets: {
        select: {
          metric: true,
          priority: true,
          targetMinutes: true,
          warnPercent: true,
          calendarVersionId: true,
        },
      },
    },
  });
  await readCalendars(tx, [...new Set(versions.flatMap((v) => v.targets.map((t) => t.calendarVersionId)))]);
  for (const { id, targets } of versions)
    policies.set(
      id,
      new Map(targets.map((target) => [keyOf(target.metric, target.priority), termsOf(target)])),
    );
}

async function readCalendars(tx: Pick<Reader, "slaCalendarVersion">, ids: string[]): Promise<void> {
  const missing = ids.filter((id) => !calendars.has(id));
  if (missing.length === 0) return;
  const versions = await tx.slaCalendarVersion.findMany({
    where: { id: { in: missing } },
    select: { id: true, definition: true },
  });
  for (const { id, definition } of versions)
    calendars.set(id, compileCalendar(calendarDefinition.parse(definition)));
}

function termsOf(target: {
  targetMinutes: number;
  warnPercent: number;
  calendarVersionId: string;
}): TargetTerms {
  const targetMs = target.targetMinutes * MINUTE_MS;
  return {
    targetMs,
    warnMs: Math.round((targetMs * target.warnPercent) / 100),
    calendarVersionId: target.calendarVersionId,
  };
}

function keyOf(metric: SlaMetric, priority: Priority): string {
  return `${metric} ${priority}`;
}

function known<T>(kept: ReadonlyMap<string, T>, id: string): T {
  const found = kept.get(id);
  if (found === undefined) throw new Error(`There is no version ${id}.`);
  return found;
}
