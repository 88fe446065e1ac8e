import { draftsOf, latestDraft } from "@/lib/drafts/queries";
import type { FormDraft } from "@/lib/drafts/schema";
import type { PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";

const forms = ["comment", "persists", "withdraw", "rating"] as const;

type Drafts = Record<(typeof forms)[number], FormDraft>;

type RequestDrafts = Drafts & {
  /** The comment's is what was begun as "the problem persists", a form that is no longer offered. */
  carried: boolean;
};

/** What the reader has begun to write on a request, by form. */
export async function requestDrafts(
  actor: PersonActor,
  { number, status }: { number: number; status: TicketStatus },
): Promise<RequestDrafts> {
  const kept = await draftsOf(
    actor,
    forms.map((form) => `ticket:${number}:${form}`),
  );
  const drafts = Object.fromEntries(kept.map((draft, index) => [forms[index], draft])) as Drafts;
  const { comment, persists } = drafts;
  const carried = status !== "RESOLVED" && comment.savedAt === null && persists.savedAt !== null;
  return { ...drafts, comment: carried ? persists : comment, carried };
}

/** What a request that follows a closed one begins with: its own draft, or what came too late for that one. */
export function followUpDraft(actor: PersonActor, number: number): Promise<FormDraft> {
  return latestDraft(actor, [
    `request:follows-${number}`,
    `ticket:${number}:comment`,
    `ticket:${number}:persists`,
  ]);
}
