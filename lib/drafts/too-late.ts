import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { ErrorCode, Result } from "@/lib/result";
import { forgetDraft, saveDraft } from "./commands";

/** What somebody sent to a ticket; `draft` is the key of the form it was written in. */
export type WrittenOnRequest = {
  number: number;
  body: string;
  attachmentIds?: string[];
  draft?: string | undefined;
};

/** A form may be offered no longer once it was refused with one of these. */
const TOO_LATE: readonly ErrorCode[] = ["ticket_closed", "not_in_this_status", "changed_meanwhile"];

/** What somebody writes or chooses in such a form; the rest is sent along. */
const WRITTEN = new Set([
  "body",
  "visibility",
  "thirdPartyId",
  "thirdPartyName",
  "thirdPartyKind",
  "chaseAt",
  "originalNumber",
]);

/**
 * Keeps all that was written and was refused with `code` for coming too late, as the draft of its form: the page may
 * offer that no longer, or show it beside a ticket that is closed. A customer's text and files for a request that is
 * closed wait in the form of one that follows it instead. Does nothing for other codes. `now` in epoch ms.
 */
export async function keepTooLate(
  actor: PersonActor,
  written: WrittenOnRequest,
  code: ErrorCode,
  now: number,
): Promise<void> {
  if (!TOO_LATE.includes(code)) return;
  const { number, draft, attachmentIds = [] } = written;
  const words = { fields: fieldsOf(written), attachmentIds };
  const goesOn = code === "ticket_closed" && !isStaff(actor);
  const key = goesOn ? `request:follows-${number}` : draft;
  if (key) await saveDraft(actor, { key, ...words }, now);
  if (goesOn) await forgetDraft(db, actor, draft);
}

/** What was written and chosen, as a draft keeps it; nothing for what was left empty. */
function fieldsOf(written: WrittenOnRequest): Record<string, string> {
  const given = Object.entries(written).filter(([name, value]) => value !== null && WRITTEN.has(name));
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
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
