import "server-only";
import type { Tx } from "@/lib/db";
import { forgetDraft } from "@/lib/drafts/commands";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { type Committed, commit, commitMany, type Decide, type NewEvent } from "./commit";
import { type LoadedTicket, loadForChange, loadLocked } from "./load";
import { byMovesAndNews, type OutOfDate } from "./news";
import { markReadBy } from "./reads";

/** What is written with a change, in its transaction. */
export type Also = (tx: Tx) => Promise<void>;

type Target = {
  number: number;
  beside?: number;
  version?: number;
  outOfDate?: OutOfDate;
  submissionKey?: string | undefined;
  draft?: string | undefined;
  also?: Also | undefined;
};

/**
 * Changes one ticket by the events that `decide` answers, in one transaction.
 *
 * The row is locked while it is judged, and with it that of `target.beside`. `target.version` is what the person saw:
 * what people did since then is answered with `changed_meanwhile` as far as `target.outOfDate` counts it: moves and
 * news, unless that is said. A `submissionKey` seen before is answered with the first submission's outcome, one of
 * another ticket with `invalid_input`. A ticket the actor may not see is `not_found`. The form's `draft` goes with
 * what it became, and the requester who changes his ticket has read it.
 */
export async function changeTicket(
  actor: Actor,
  target: Target,
  now: number,
  decide: (ticket: LoadedTicket, tx: Tx) => Result<NewEvent[]> | Promise<Result<NewEvent[]>>,
): Promise<Result<Committed>> {
  return transact(async (tx) => {
    const ticket = await loadForChange(tx, actor, target.number, target.beside);
    if (!ticket) return fail("not_found");
    if (wasSubmitted(actor, ticket, target.submissionKey)) {
      return ok({ number: ticket.number, version: ticket.version, status: ticket.state.status });
    }
    if (await isOfAnotherForm(tx, target.submissionKey)) return fail("invalid_input");
    if (isStale(actor, ticket, target)) return fail("changed_meanwhile");
    const decided = await decide(ticket, tx);
    if (!decided.ok) return decided;
    await forgetDraft(tx, actor, target.draft);
    const done = await commit(tx, actor, ticket, decided.value, now, target.submissionKey);
    if (!done.ok) return done;
    await markReadBy(tx, actor, done.value);
    await target.also?.(tx);
    return done;
  });
}

/**
 * Changes many tickets at once, in one transaction: those whose ids `claim` answers, having locked them. `decide` is
 * asked of each as it stands under the lock; one it has no events for is left alone, but for breaches that have come
 * about. `newPolicyIds` as in `commitMany`.
 */
export function changeClaimed(
  actor: Actor,
  claim: (tx: Tx) => Promise<string[]>,
  now: number,
  decide: Decide<LoadedTicket>,
  newPolicyIds: readonly string[],
): Promise<Result<{ changed: number }>> {
  return transact(async (tx) => {
    const tickets = await loadLocked(tx, await claim(tx));
    const done = await commitMany(tx, actor, tickets, decide, now, newPolicyIds);
    return done.ok ? ok({ changed: done.value.length }) : done;
  });
}

function wasSubmitted(actor: Actor, ticket: LoadedTicket, key: string | undefined): boolean {
  if (key === undefined || actor.kind !== "person") return false;
  return ticket.history.some(
    ({ submissionKey, event }) => submissionKey === key && event.actorId === actor.id,
  );
}

/** A key belongs to one sending of one form; this ticket does not have it. */
async function isOfAnotherForm(tx: Tx, submissionKey: string | undefined): Promise<boolean> {
  if (submissionKey === undefined) return false;
  return (await tx.ticketEvent.count({ where: { submissionKey } })) > 0;
}

function isStale(actor: Actor, { history }: LoadedTicket, target: Target): boolean {
  const { version, outOfDate = byMovesAndNews } = target;
  if (version === undefined) return false;
  const actorId = actor.kind === "person" ? actor.id : "";
  return history.some(
    ({ event }) => event.seq > version && event.actorId !== null && outOfDate(event, actorId),
  );
}
