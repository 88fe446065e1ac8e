import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { draftFields, type FormDraft } from "./schema";

/** The actor's own drafts of forms, in the order of the keys; an empty one where there is none. */
export async function draftsOf(actor: PersonActor, keys: readonly string[]): Promise<FormDraft[]> {
  const rows = await db.draft.findMany({
    where: { personId: actor.id, key: { in: [...keys] } },
    select: { key: true, fields: true, attachmentIds: true, updatedAt: true },
  });
  const ids = rows.flatMap(({ attachmentIds }) => attachmentIds);
  const files = ids.length
    ? await db.attachment.findMany({
        where: { id: { in: ids }, uploaderId: actor.id, messageId: null },
        select: { id: true, name: true, sizeBytes: true },
        orderBy: { id: "asc" },
      })
    : [];
  return keys.map((key) => {
    const row = rows.find((each) => each.key === key);
    if (!row) return { key, fields: {}, files: [], savedAt: null };
    return {
      key,
      fields: draftFields.parse(row.fields),
      files: files.filter(({ id }) => row.attachmentIds.includes(id)),
      savedAt: row.updatedAt.getTime(),
    };
  });
}

/** Of the actor's own drafts under these keys the one kept last; an empty one under the first when there is none. */
export async function latestDraft(
  actor: PersonActor,
  keys: readonly [string, ...string[]],
): Promise<FormDraft> {
  const drafts = await draftsOf(actor, keys);
  const [latest] = drafts.toSorted((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0));
  return latest ?? { key: keys[0], fields: {}, files: [], savedAt: null };
}

/** The actor's own draft of a form; an empty one when there is none. */
export async function draftOf(actor: PersonActor, key: string): Promise<FormDraft> {
  const [draft] = await draftsOf(actor, [key]);
  return draft ?? { key, fields: {}, files: [], savedAt: null };
}
