import type { Calendar } from "@/lib/sla/calendar";
import { type Clock, clocksOf, judge, remainingMs } from "@/lib/sla/clock";
import type { SlaFact } from "@/lib/sla/facts";
import { addFact, emptyFold, type Terms } from "@/lib/sla/fold";
import type { ClockState, Priority, SlaMetric } from "@/prisma/generated/enums";

const MINUTE_MS = 60_000;

/** A target as a version has it, or is to have it. */
export type TargetRow = {
  metric: SlaMetric;
  priority: Priority;
  targetMinutes: number;
  warnPercent: number;
  calendarVersionId: string;
};

/** What another policy does to one clock of a ticket that has not stopped. Instants in epoch ms. */
export type ClockChange = {
  metric: SlaMetric;
  cycle: number;
  state: ClockState;
  /** Null while paused. */
  dueBefore: number | null;
  dueAfter: number | null;
  /** Working time left as of now, ms; negative past the target. */
  leftBefore: number;
  leftAfter: number;
  /** Breached by the change itself; already before, which stays; or neither. */
  breach: "now" | "before" | "none";
};

/** The terms by which things are, with one more version: these targets, and calendars not yet kept among their own. */
export function termsWith(
  terms: Terms,
  versionId: string,
  targets: readonly TargetRow[],
  calendars: ReadonlyMap<string, Calendar>,
): Terms {
  return {
    targetOf(policyVersionId, metric, priority) {
      if (policyVersionId !== versionId) return terms.targetOf(policyVersionId, metric, priority);
      const found = targets.find((target) => target.metric === metric && target.priority === priority);
      if (!found) return null;
      const targetMs = found.targetMinutes * MINUTE_MS;
      const warnMs = Math.round((targetMs * found.warnPercent) / 100);
      return { targetMs, warnMs, calendarVersionId: found.calendarVersionId };
    },
    calendarOf: (id) => calendars.get(id) ?? terms.calendarOf(id),
  };
}

/**
 * What applying a policy version at `now` would do to a ticket: by the very fold that will do it. Only clocks whose
 * deadline, or while they pause the time left, would be another.
 */
export function changesOf(
  facts: readonly SlaFact[],
  terms: Terms,
  policyVersionId: string,
  now: number,
): ClockChange[] {
  const fold = emptyFold(terms);
  for (const fact of facts) addFact(fold, fact);
  const before = clocksOf(fold);
  addFact(fold, { kind: "policy", seq: (facts.at(-1)?.seq ?? 0) + 1, at: now, policyVersionId });
  const after = clocksOf(fold);
  return before.flatMap((was, index) => {
    const is = after[index];
    return is && was.state !== "STOPPED" ? changeOf(was, is, terms, now) : [];
  });
}

function changeOf(was: Clock, is: Clock, terms: Terms, now: number): ClockChange[] {
  const [calendarWas, calendarIs] = [was, is].map((clock) => terms.calendarOf(clock.calendarVersionId));
  if (!calendarWas || !calendarIs) return [];
  const leftBefore = remainingMs(was, calendarWas, now);
  const leftAfter = remainingMs(is, calendarIs, now);
  const same = was.state === "RUNNING" ? was.dueAt === is.dueAt : leftBefore === leftAfter;
  if (same) return [];
  const { metric, cycle, state } = was;
  const breachedBefore = judge(was, calendarWas, now) === "BREACHED";
  const breachedNow = !breachedBefore && judge(is, calendarIs, now) === "BREACHED";
  const breach = breachedBefore ? "before" : breachedNow ? "now" : "none";
  const due = { dueBefore: was.dueAt, dueAfter: is.dueAt };
  return [{ metric, cycle, state, ...due, leftBefore, leftAfter, breach }];
}
