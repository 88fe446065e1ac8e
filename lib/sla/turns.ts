import { type Calendar, elapsedBetween } from "@/lib/sla/calendar";
import type { SlaFact } from "@/lib/sla/facts";
import type { Turn } from "@/lib/tickets/machine";
import type { TicketStatus } from "@/prisma/generated/enums";

/** A party's part in the time a ticket has been open: working time in ms, and whole percent. */
export type TurnShare = { party: Exclude<Turn, "nobody">; heldMs: number; percent: number };

/** Who holds up the work in a status. Once resolved nobody does, though the customer may still say a word. */
const holders = {
  WAITING_SUPPORT: "support",
  IN_PROGRESS: "support",
  WAITING_CUSTOMER: "customer",
  WAITING_THIRD_PARTY: "thirdParty",
  RESOLVED: null,
  CLOSED: null,
} as const satisfies Record<TicketStatus, TurnShare["party"] | null>;

/**
 * How long each party has had the turn up to `now` (epoch ms), for the turn strip: in working time of
 * `calendar` (the resolution clock's), so that nobody is charged with a night or a holiday. Percents add up to
 * 100, or are all 0 before any working time has gone by.
 */
export function turnShares(facts: readonly SlaFact[], calendar: Calendar, now: number): TurnShare[] {
  const held = { support: 0, customer: 0, thirdParty: 0 };
  let holder: TurnShare["party"] | null = null;
  let since = Number.NEGATIVE_INFINITY;
  const turnTo = (next: typeof holder, at: number) => {
    const until = Math.max(at, since);
    if (holder) held[holder] += elapsedBetween(calendar, since, until);
    holder = next;
    since = until;
  };
  const corrected = facts.findLast((fact) => fact.kind === "received");
  for (const fact of facts) {
    if (fact.kind === "opened") turnTo(holders[fact.status], (corrected ?? fact).receivedAt);
    if (fact.kind === "status") turnTo(holders[fact.status], fact.at);
  }
  turnTo(null, now);
  return withPercents([
    { party: "support", heldMs: held.support },
    { party: "customer", heldMs: held.customer },
    { party: "thirdParty", heldMs: held.thirdParty },
  ]);
}

/** Whole percents that add up to 100: what rounding down leaves goes to the largest remainders. */
function withPercents(shares: Omit<TurnShare, "percent">[]): TurnShare[] {
  const total = shares.reduce((sum, { heldMs }) => sum + heldMs, 0);
  if (total === 0) return shares.map((share) => ({ ...share, percent: 0 }));
  const exact = shares.map(({ heldMs }) => (heldMs * 100) / total);
  const missing = 100 - exact.reduce((sum, each) => sum + Math.floor(each), 0);
  const byRemainder = exact.map((each, at) => ({ at, rest: each % 1 })).toSorted((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return shares.map((share, at) => ({
    ...share,
    percent: Math.floor(exact[at] ?? 0) + (raised.has(at) ? 1 : 0),
  }));
}
