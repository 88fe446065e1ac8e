import "server-only";
import { SYSTEM } from "@/lib/people/actor";
import type { Decide, SilentEvent } from "@/lib/tickets/commit";
import type { LoadedTicket } from "@/lib/tickets/load";
import { closing } from "@/lib/tickets/moves";
import { dueSteps } from "./clock";
import { drain } from "./drain";
import { claimDueChases, claimDueClocks, claimDueClosings } from "./due";

/** Tickets on which something was written; `failed` ones were left for the next sweep. */
export type Swept = { warnedOrBreached: number; chased: number; closed: number; failed: number };

/**
 * Writes the warnings and breaches that are due, says whom it is time to chase and closes what nobody answered. Any number of sweeps may run at
 * once, and each may be killed at any time: they share the tickets out by locking them, and each is judged again
 * under its lock, so that every warning and breach is written once. A ticket that fails holds up no other.
 *
 * `now` is the database's instant in epoch ms; `limit` bounds the tickets looked at, for clocks, chases and
 * closings each; after `budgetMs` no new batch is begun.
 */
export async function sweep(now: number, limit = 10_000, budgetMs = 20_000): Promise<Swept> {
  const until = performance.now() + budgetMs;
  const clocks = await drain({ claim: claimDueClocks, decide: dueWarnings(now) }, now, limit, until);
  const chases = await drain({ claim: claimDueChases, decide: dueChase(now) }, now, limit, until);
  const closings = await drain({ claim: claimDueClosings, decide: dueClosing(now) }, now, limit, until);
  return {
    warnedOrBreached: clocks.changed,
    chased: chases.changed,
    closed: closings.changed,
    failed: clocks.failed + chases.failed + closings.failed,
  };
}

/** The ticket's due warnings; its breaches come with every change. */
function dueWarnings(now: number): Decide<LoadedTicket> {
  return ({ status }, clocks, { calendarOf }) =>
    clocks
      .flatMap((clock) => dueSteps(clock, calendarOf(clock.calendarVersionId), now))
      .filter(({ kind }) => kind === "warned")
      .map(({ metric, cycle, dueAt }) => ({
        kind: "SLA_WARNED",
        status,
        data: { metric, cycle, dueAt: new Date(dueAt).toISOString() },
      }));
}

function dueChase(now: number): Decide<LoadedTicket> {
  return ({ status, thirdParty, state: { chaseDueAt } }) =>
    thirdParty && chaseDueAt !== null && chaseDueAt <= now
      ? [{ kind: "CHASE_DUE", status, data: { thirdParty } }]
      : [];
}

function dueClosing(now: number): Decide<LoadedTicket> {
  return async (ticket) => {
    const event = await closing(SYSTEM, ticket, now);
    if (!event.ok) return [];
    return event.value.filter((each): each is SilentEvent => each.message === undefined);
  };
}
