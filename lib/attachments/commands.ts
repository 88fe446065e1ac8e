import "server-only";
import { rm } from "node:fs/promises";
import { withinAllowance } from "@/lib/allowance";
import { gate } from "@/lib/auth/gate";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { expectFile, hasTooManyUnsent, letGo, removeLoose, settle, type Uploaded } from "./loose";
import { cleanFileName } from "./rules";
import { stage } from "./stage";
import { isStorageDown } from "./storage/faults";
import { storageOf } from "./storage/storage";

/** Files handed to storage at once by one process; more wait their turn, in the staging folder. */
const oneOfFew = gate(6, 500);

/**
 * Takes a file in. It belongs to its uploader alone until a message of his takes it along. Refused with
 * `too_many`, `too_many_files`, `file_empty`, `file_too_large`, `file_type_refused`, `file_mismatch`,
 * `storage_unavailable`, or `busy`; then, and when the connection breaks, neither row nor file stays.
 */
export async function receiveUpload(
  actor: PersonActor,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<Result<Uploaded>> {
  if (!(await withinAllowance("upload", actor.id))) return fail("too_many");
  if (await hasTooManyUnsent(actor)) return fail("too_many_files");
  const name = cleanFileName(file.name);
  const staged = await stage(name, file.bytes);
  if (!staged.ok) return staged;
  const { path, ...facts } = staged.value;
  try {
    return await oneOfFew(async () => {
      const expected = await expectFile(actor);
      if (!expected.ok) return expected;
      return keep(actor, expected.value, { name, path, ...facts });
    });
  } finally {
    await rm(path, { force: true });
  }
}

async function keep(
  actor: PersonActor,
  storageKey: string,
  file: Parameters<typeof settle>[2] & { path: string },
): Promise<Result<Uploaded>> {
  const { storage, key } = storageOf(storageKey);
  let uploaded: Uploaded | null = null;
  try {
    await storage.keep(file, key);
    uploaded = await settle(actor, storageKey, file);
  } catch (error) {
    if (!isStorageDown(error)) throw error;
    log.error({ err: error }, "a file could not be kept");
  } finally {
    if (!uploaded) await letGo(storageKey);
  }
  return uploaded ? ok(uploaded) : fail("storage_unavailable");
}

/** Removes a file its uploader has not sent yet; what is not there is `not_found`. */
export async function discardUpload(actor: PersonActor, id: string): Promise<Result<null>> {
  const [gone] = await db.$queryRaw<{ storageKey: string }[]>`
    WITH gone AS (
      DELETE FROM "Attachment" WHERE id = ${id}::uuid AND "uploaderId" = ${actor.id}::uuid AND "messageId" IS NULL
      RETURNING "storageKey"
    )
    INSERT INTO "LooseFile" ("storageKey") SELECT "storageKey" FROM gone RETURNING "storageKey"`;
  if (!gone) return fail("not_found");
  await removeLoose([gone.storageKey]);
  return ok(null);
}
