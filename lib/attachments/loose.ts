import "server-only";
import { randomBytes } from "node:crypto";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type { Staged } from "./stage";
import { isStorageDown } from "./storage/faults";
import { currentStorage, storageOf } from "./storage/storage";

/** Files a person may have uploaded, or be uploading, without sending them. */
const MAX_UNSENT = 120;

export type Uploaded = { id: string; name: string; sizeBytes: number; contentType: string };

/** Whether a person has as many unsent files as he may; nothing is written. */
export async function hasTooManyUnsent(actor: PersonActor): Promise<boolean> {
  return (await db.attachment.count({ where: { uploaderId: actor.id, messageId: null } })) >= MAX_UNSENT;
}

/**
 * Writes down that a file is on its way to storage; answers the key it is kept under. One person's uploads are
 * counted one at a time, so that no number of them at once is more than `too_many_files` allows.
 */
export async function expectFile(actor: PersonActor): Promise<Result<string>> {
  const storageKey = currentStorage().mark + randomBytes(16).toString("hex");
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`upload:${actor.id}`}, 0))::text`;
    const expected = await tx.looseFile.count({ where: { uploaderId: actor.id } });
    const unsent = await tx.attachment.count({ where: { uploaderId: actor.id, messageId: null } });
    if (expected + unsent >= MAX_UNSENT) return fail("too_many_files");
    await tx.looseFile.create({ data: { storageKey, uploaderId: actor.id } });
    return ok(storageKey);
  });
}

/** Makes an expected file, kept by now, its uploader's: null when it was swept meanwhile. All in one statement. */
export async function settle(
  actor: PersonActor,
  storageKey: string,
  file: Pick<Staged, "sizeBytes" | "sha256" | "contentType"> & { name: string },
): Promise<Uploaded | null> {
  const [row] = await db.$queryRaw<Uploaded[]>`
    WITH expected AS (
      DELETE FROM "LooseFile" WHERE "storageKey" = ${storageKey} AND "uploaderId" = ${actor.id}::uuid
      RETURNING "storageKey", "uploaderId"
    )
    INSERT INTO "Attachment" (id, "uploaderId", name, "contentType", "sizeBytes", sha256, "storageKey")
    SELECT uuidv7(), "uploaderId", ${file.name}, ${file.contentType}, ${file.sizeBytes}::int, ${file.sha256},
      "storageKey"
    FROM expected
    RETURNING id, name, "sizeBytes", "contentType"`;
  return row ?? null;
}

/** Lets go of a file that was expected and is not wanted: removed from storage, unless an attachment owns it. */
export async function letGo(storageKey: string): Promise<void> {
  const { count } = await db.looseFile.updateMany({ where: { storageKey }, data: { uploaderId: null } });
  if (count === 1) await removeLoose([storageKey]);
}

/** Removes files nobody owns; those whose storage is out of reach stay written down for the sweep. */
export async function removeLoose(storageKeys: readonly string[]): Promise<number> {
  let removed = 0;
  for (const storageKey of storageKeys) {
    const { storage, key } = storageOf(storageKey);
    try {
      await storage.remove([key]);
    } catch (error) {
      if (!isStorageDown(error)) throw error;
      log.warn({ err: error, storageKey }, "a file could not be removed and is left to the sweep");
      continue;
    }
    await db.looseFile.deleteMany({ where: { storageKey } });
    removed += 1;
  }
  return removed;
}
