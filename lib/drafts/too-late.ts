import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { ErrorCode } from "@/lib/result";
import { forgetDraft, saveDraft } from "./commands";

/** What a customer sent to a request of theirs; `draft` is the key of the form it was written in. */
export type WrittenOnRequest = {
  number: number;
  body: string;
  attachmentIds: string[];
  draft?: string | undefined;
};

/**
 * Keeps what was refused with `code` for coming too late. For a request that is closed, text and files wait in the
 * form of one that follows it; for its status, they stay the draft of their form, should the page offer that no
 * longer. Does nothing for other codes. `now` in epoch ms.
 */
export async function keepTooLate(
  actor: PersonActor,
  { number, body, attachmentIds, draft }: WrittenOnRequest,
  code: ErrorCode,
  now: number,
): Promise<void> {
  const words = { fields: { body }, attachmentIds };
  if (code === "not_in_this_status" && draft) await saveDraft(actor, { key: draft, ...words }, now);
  if (code !== "ticket_closed") return;
  await saveDraft(actor, { key: `request:follows-${number}`, ...words }, now);
  await forgetDraft(db, actor, draft);
}
