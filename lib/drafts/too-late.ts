import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { ErrorCode, Result } from "@/lib/result";
import { forgetDraft, saveDraft } from "./commands";

/** What somebody sent to a ticket; `draft` is the key of the form it was written in. */
export type WrittenOnRequest = {
  number: number;
  body: string;
  attachmentIds: string[];
  draft?: string | undefined;
};

/**
 * Keeps what was refused with `code` for coming too late. For a request that is closed, a customer's text and files
 * wait in the form of one that follows it; for its status, they stay the draft of their form, should the page offer that
 * no longer. An agent's stay that for a ticket that is closed, whose page shows them. Does nothing for other codes.
 * `now` in epoch ms.
 */
export async function keepTooLate(
  actor: PersonActor,
  { number, body, attachmentIds, draft }: WrittenOnRequest,
  code: ErrorCode,
  now: number,
): Promise<void> {
  const words = { fields: { body }, attachmentIds };
  const takesFormAway = isStaff(actor) ? "ticket_closed" : "not_in_this_status";
  if (code === takesFormAway && draft) await saveDraft(actor, { key: draft, ...words }, now);
  if (code !== "ticket_closed" || isStaff(actor)) return;
  await saveDraft(actor, { key: `request:follows-${number}`, ...words }, now);
  await forgetDraft(db, actor, draft);
}

/** A command on a ticket, after whose refusal for coming too late nothing that was written is lost. */
export function nothingLost<I extends WrittenOnRequest, T>(
  command: (actor: PersonActor, input: I, now: number) => Promise<Result<T>>,
) {
  return async (actor: PersonActor, input: I, now: number): Promise<Result<T>> => {
    const done = await command(actor, input, now);
    if (!done.ok) await keepTooLate(actor, input, done.code, now);
    return done;
  };
}
