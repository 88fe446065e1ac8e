import "server-only";
import type { z } from "zod";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import { factsOfHistory, policiesIn } from "@/lib/tickets/load";
import { byMoves, type OutOfDate } from "@/lib/tickets/news";
import { isTooLongAgo } from "@/lib/tickets/received";
import type { correctReceived as receivedSchema, correctClock as schema } from "@/lib/tickets/schema";
import { instantOfLocal } from "@/lib/zoned-time";
import type { SlaMetric } from "@/prisma/generated/enums";
import type { SlaFact } from "./facts";
import type { Terms } from "./fold";
import { ledgersOf } from "./ledger";
import { termsFor } from "./terms";

/**
 * Takes a stretch out of a ticket's clocks of one metric, as an entry with an author and a reason: "outage from ten
 * to twelve". Without `to` something was recorded late (a call that answered or asked): the time from then until
 * the clock stopped counting is taken out. Only admins; also on a closed ticket, whose figures reports still read.
 * Nothing that happened is changed, a breach stays. Times are read in the admin's zone.
 */
export function correctClock(
  actor: PersonActor,
  input: z.output<typeof schema>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, { ...input, outOfDate: byMovesAndCorrections }, now, async (ticket, tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const { metric, reason } = input;
    const facts = factsOfHistory(ticket.history);
    const terms = await termsFor(tx, policiesIn(ticket.history));
    const from = instantOfLocal(input.from, actor.timeZone);
    if (from >= now) return refuse("from", "correction_in_future");
    const to = input.to
      ? instantOfLocal(input.to, actor.timeZone)
      : stoppedCounting(facts, terms, metric, now);
    if (to === null) return refuse("to", "clock_still_running");
    if (to > now) return refuse("to", "correction_in_future");
    if (input.to && to <= from) return refuse("to", "correction_ends_early");
    const correction = {
      kind: "correction",
      seq: ticket.version + 1,
      at: now,
      metric,
      from,
      to,
      reason,
    } as const;
    const same = countedMs(facts, terms, now) === countedMs([...facts, correction], terms, now);
    if (same) return refuse("from", "nothing_to_correct");
    const data = { metric, from: new Date(from).toISOString(), to: new Date(to).toISOString(), reason };
    return ok([{ kind: "SLA_CORRECTED", status: ticket.status, data }]);
  });
}

/**
 * Records that a ticket's request really came at another instant than was written down (a call logged late): its
 * clocks count from then, as an entry with an author and a reason. Not after it was recorded: what came then was in
 * the application already; nor a year and more before. Said anew, it replaces what was said before. Only admins; also on a closed ticket. The
 * time is read in the admin's zone.
 */
export function correctReceived(
  actor: PersonActor,
  input: z.output<typeof receivedSchema>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, { ...input, outOfDate: byMovesAndCorrections }, now, (ticket) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const facts = factsOfHistory(ticket.history);
    const opened = facts.find((fact) => fact.kind === "opened");
    const was = facts.findLast((fact) => fact.kind === "received") ?? opened;
    if (!opened || !was) throw new Error(`Ticket ${ticket.number} was never opened.`);
    const receivedAt = instantOfLocal(input.receivedAt, actor.timeZone);
    if (receivedAt > opened.at) return refuse("receivedAt", "received_after_record");
    if (isTooLongAgo(receivedAt, opened.at)) return refuse("receivedAt", "received_too_long_ago");
    if (receivedAt === was.receivedAt) return refuse("receivedAt", "nothing_to_correct");
    const data = {
      receivedAt: new Date(receivedAt).toISOString(),
      was: new Date(was.receivedAt).toISOString(),
      reason: input.reason,
    };
    return ok([{ kind: "SLA_CORRECTED", status: ticket.status, data }]);
  });
}

const byMovesAndCorrections: OutOfDate = (event, actorId) =>
  event.kind === "SLA_CORRECTED" || byMoves(event, actorId);

function refuse(
  field: "from" | "to" | "receivedAt",
  code:
    | "correction_in_future"
    | "correction_ends_early"
    | "clock_still_running"
    | "nothing_to_correct"
    | "received_after_record"
    | "received_too_long_ago",
) {
  return fail(code, { [field]: code });
}

/** When the metric's last clock stopped counting; null while it counts. */
function stoppedCounting(facts: readonly SlaFact[], terms: Terms, metric: SlaMetric, now: number) {
  const rows = ledgersOf(facts, terms, now).findLast((ledger) => ledger.metric === metric)?.rows ?? [];
  const last = rows.findLast(({ reason }) => reason === "running" || reason === "outside_hours");
  if (!last) return now;
  const goesOn = last.to === now && rows.at(-1) === last;
  return goesOn ? null : last.to;
}

/** What all clocks count together at `now`. */
function countedMs(facts: readonly SlaFact[], terms: Terms, now: number): number {
  return ledgersOf(facts, terms, now).reduce((sum, ledger) => sum + ledger.countedMs, 0);
}
