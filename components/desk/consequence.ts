import type { Verdict } from "@/lib/sla/clock";
import type { SlaMetric, TicketStatus } from "@/prisma/generated/enums";

/** What the resolution clock does in a status (SLA semantics of the product). */
const resolutionIn = {
  WAITING_SUPPORT: "runs",
  IN_PROGRESS: "runs",
  WAITING_CUSTOMER: "paused",
  WAITING_THIRD_PARTY: "paused",
  RESOLVED: "stopped",
  CLOSED: "stopped",
} as const satisfies Record<TicketStatus, string>;

export type ClockConsequence = {
  metric: "PICKUP" | "CUSTOMER_RESPONSE" | "RESOLUTION";
  does: "pauses" | "stops" | "resumes" | "startsAnew";
  /** Working time left at that, ms; negative past the target. */
  remainingMs: number;
};

type SeenClock = { metric: SlaMetric; cycle: number; state: string; verdict: Verdict; remainingMs: number };

/** What a change of status would do to a ticket's clocks now; the most telling first. */
export function consequences(
  clocks: readonly SeenClock[],
  from: TicketStatus,
  to: TicketStatus,
): ClockConsequence[] {
  const found: ClockConsequence[] = [];
  const last = (metric: SlaMetric) => clocks.findLast((clock) => clock.metric === metric);
  const resolution = last("RESOLUTION");
  const does = resolution && changeOf(resolutionIn[from], resolutionIn[to]);
  if (does) found.push({ metric: "RESOLUTION", does, remainingMs: resolution.remainingMs });
  const pickup = last("PICKUP");
  if (pickup && from === "WAITING_SUPPORT" && to !== from)
    found.unshift({ metric: "PICKUP", does: "stops", remainingMs: pickup.remainingMs });
  if (pickup && to === "WAITING_SUPPORT" && to !== from)
    found.unshift({ metric: "PICKUP", does: "startsAnew", remainingMs: pickup.remainingMs });
  // Work that goes on counts as the answer, which may have come by telephone.
  const answer = last("CUSTOMER_RESPONSE");
  if (answer?.state === "RUNNING" && to !== from && to !== "IN_PROGRESS")
    found.push({ metric: "CUSTOMER_RESPONSE", does: "stops", remainingMs: answer.remainingMs });
  return found;
}

type Doing = (typeof resolutionIn)[TicketStatus];

function changeOf(before: Doing, after: Doing): ClockConsequence["does"] | null {
  if (before === after) return null;
  if (after === "runs") return "resumes";
  return after === "paused" ? "pauses" : "stops";
}
