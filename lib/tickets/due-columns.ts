import type { Clock } from "@/lib/sla/clock";

/** The ticket's columns that its clocks decide. The customer's own clock is not ours to breach. */
export function dueColumns(
  clocks: readonly Clock[],
  { hasBreach, autoCloseAt }: { hasBreach: boolean; autoCloseAt: number | null },
) {
  const ours = clocks.filter(({ metric }) => metric !== "CUSTOMER_RESPONSE");
  return {
    nextBreachAt: earliestDue(ours),
    nextDeadlineAt: earliestDue(clocks) ?? (autoCloseAt === null ? null : new Date(autoCloseAt)),
    hasBreach: hasBreach || ours.some(({ breachedAt }) => breachedAt !== null),
  };
}

function earliestDue(clocks: readonly Clock[]): Date | null {
  const due = clocks.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  return due.length ? new Date(Math.min(...due)) : null;
}
