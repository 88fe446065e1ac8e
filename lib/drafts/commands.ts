import "server-only";
import type { z } from "zod";
import { db, type Tx } from "@/lib/db";
import type { Actor, PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import type { draftToSave } from "./schema";

const DRAFTS_A_PERSON = 100;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps what the actor has typed into a form, or removes it when that is nothing. Of more than 100 drafts the oldest
 * go. `now` in epoch ms; answers when it was kept, null when removed.
 */
export async function saveDraft(
  actor: PersonActor,
  { key, fields, attachmentIds }: z.output<typeof draftToSave>,
  now: number,
): Promise<Result<{ savedAt: number | null }>> {
  if (Object.keys(fields).length === 0 && attachmentIds.length === 0) {
    await forgetDraft(db, actor, key);
    return ok({ savedAt: null });
  }
  const draft = { fields, attachmentIds, updatedAt: new Date(now) };
  const personId = actor.id;
  await db.draft.upsert({
    where: { personId_key: { personId, key } },
    create: { personId, key, ...draft },
    update: draft,
    select: { key: true },
  });
  const surplus = await db.draft.findMany({
    where: { personId },
    select: { key: true },
    orderBy: { updatedAt: "desc" },
    skip: DRAFTS_A_PERSON,
  });
  if (surplus.length > 0)
    await db.draft.deleteMany({ where: { personId, key: { in: surplus.map((each) => each.key) } } });
  return ok({ savedAt: now });
}

/** Removes the actor's draft of a form, in the caller's transaction: what it held has been sent. */
export async function forgetDraft(
  tx: Pick<Tx, "draft">,
  actor: Actor,
  key: string | undefined,
): Promise<void> {
  if (key === undefined || actor.kind !== "person") return;
  await tx.draft.deleteMany({ where: { personId: actor.id, key } });
}

/** Removes drafts nobody has touched for 30 days; answers how many. `now` in epoch ms. */
export async function sweepDrafts(now: number): Promise<number> {
  const { count } = await db.draft.deleteMany({ where: { updatedAt: { lt: new Date(now - KEPT_MS) } } });
  return count;
}
