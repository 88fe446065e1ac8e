import "server-only";
import type { Tx } from "@/lib/db";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { type Committed, commit, type NewEvent } from "./commit";
import { type LoadedTicket, loadForChange } from "./load";

type Target = { number: number; version?: number; submissionKey?: string | undefined };

/**
 * Changes one ticket by the events that `decide` answers, in one transaction.
 *
 * The row is locked while it is judged. `target.version` is what the person saw: whatever people did since then
 * (the clocks' own events do not count) is answered with `changed_meanwhile`. A `submissionKey` seen before is
 * answered with the first submission's outcome. A ticket the actor may not see is `not_found`.
 */
export async function changeTicket(
  actor: Actor,
  target: Target,
  now: number,
  decide: (ticket: LoadedTicket, tx: Tx) => Result<NewEvent[]> | Promise<Result<NewEvent[]>>,
): Promise<Result<Committed>> {
  return transact(async (tx) => {
    const ticket = await loadForChange(tx, actor, target.number);
    if (!ticket) return fail("not_found");
    if (wasSubmitted(ticket, target.submissionKey)) {
      return ok({ number: ticket.number, version: ticket.version, status: ticket.state.status });
    }
    if (isStale(ticket, target.version)) return fail("changed_meanwhile");
    const decided = await decide(ticket, tx);
    if (!decided.ok) return decided;
    return commit(tx, actor, ticket, decided.value, now, target.submissionKey);
  });
}

function wasSubmitted(ticket: LoadedTicket, key: string | undefined): boolean {
  return key !== undefined && ticket.history.some(({ submissionKey }) => submissionKey === key);
}

function isStale(ticket: LoadedTicket, seenVersion: number | undefined): boolean {
  if (seenVersion === undefined) return false;
  return ticket.history.some(({ event }) => event.seq > seenVersion && event.actorId !== null);
}
