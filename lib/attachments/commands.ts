import "server-only";
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { cleanFileName } from "./rules";
import { stage } from "./stage";
import { keep, olderThan, remove, SHARDS } from "./storage/disk";

/** Files a person may have uploaded without sending them. */
const MAX_UNSENT = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

export type Uploaded = { id: string; name: string; sizeBytes: number; contentType: string };

/**
 * Takes a file in. It belongs to its uploader alone until a message of his takes it along. The file is on disk
 * before its row is written; a row that cannot be written takes its file with it.
 */
export async function receiveUpload(
  actor: PersonActor,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<Result<Uploaded>> {
  const unsent = await db.attachment.count({ where: { uploaderId: actor.id, messageId: null } });
  if (unsent >= MAX_UNSENT) return fail("too_many_files");
  const name = cleanFileName(file.name);
  const staged = await stage(name, file.bytes);
  if (!staged.ok) return staged;
  const { path, ...facts } = staged.value;
  const storageKey = randomBytes(16).toString("hex");
  await keep(path, storageKey);
  let written = false;
  try {
    const row = await db.attachment.create({
      data: { ...facts, name, storageKey, uploaderId: actor.id },
      select: { id: true, name: true, sizeBytes: true, contentType: true },
    });
    written = true;
    return ok(row);
  } finally {
    if (!written) await remove(storageKey);
  }
}

/** Removes a file its uploader has not sent yet; what is not there is `not_found`. */
export async function discardUpload(actor: PersonActor, id: string): Promise<Result<null>> {
  const [gone] = await db.$queryRaw<{ storageKey: string }[]>`
    DELETE FROM "Attachment" WHERE id = ${id}::uuid AND "uploaderId" = ${actor.id}::uuid AND "messageId" IS NULL
    RETURNING "storageKey"`;
  if (!gone) return fail("not_found");
  await remove(gone.storageKey);
  return ok(null);
}

/**
 * Sweeps uploads nobody sent within a day, and files without a row; answers how many. Each minute looks at another
 * part of the files, so that a sweep stays cheap whatever is kept. `now` in epoch ms.
 */
export async function sweepUploads(now: number): Promise<number> {
  const before = now - DAY_MS;
  const unsent = await db.$queryRaw<{ storageKey: string }[]>`
    DELETE FROM "Attachment" WHERE "messageId" IS NULL AND "createdAt" < ${new Date(before)}
    RETURNING "storageKey"`;
  for (const { storageKey } of unsent) await remove(storageKey);
  const { keys, staged } = await olderThan(before, Math.floor(now / 60_000) % SHARDS);
  const rows = await db.attachment.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  const orphans = keys.filter((key) => !known.has(key));
  for (const key of orphans) await remove(key);
  for (const path of staged) await rm(path, { force: true });
  return unsent.length + orphans.length + staged.length;
}
