import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { draftFields, type FormDraft } from "./schema";

/** A draft as a statement finds it: what was typed is still to be read. */
export type StoredDraft = Omit<FormDraft, "fields"> & { fields: unknown };

/** The actor's own drafts of forms, in the order of the keys; an empty one where there is none. */
export async function draftsOf(actor: PersonActor, keys: readonly string[]): Promise<FormDraft[]> {
  const [found] = await db.$queryRaw<{ drafts: StoredDraft[] }[]>`
    SELECT (${draftsStatement(actor, keys)}) AS drafts`;
  return readDrafts(found?.drafts ?? [], keys);
}

/** The actor's drafts under some keys, each with its files that no message has yet, as one value. */
export function draftsStatement(actor: PersonActor, keys: readonly string[]): Sql {
  return sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'fields', fields,
      'savedAt', floor(extract(epoch FROM "updatedAt") * 1000)::int8,
      'files', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'sizeBytes', "sizeBytes") ORDER BY id), '[]')
        FROM "Attachment"
        WHERE id = ANY("attachmentIds") AND "uploaderId" = ${actor.id}::uuid AND "messageId" IS NULL)
    )), '[]')
    FROM "Draft" WHERE "personId" = ${actor.id}::uuid AND key = ANY(${[...keys]})`;
}

/** Drafts as forms take them up, in the order of the keys; an empty one where none was found. */
export function readDrafts(found: readonly StoredDraft[], keys: readonly string[]): FormDraft[] {
  return keys.map((key) => {
    const draft = found.find((each) => each.key === key);
    if (!draft) return { key, fields: {}, files: [], savedAt: null };
    return { ...draft, fields: draftFields.parse(draft.fields) };
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
