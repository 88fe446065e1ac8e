import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { log } from "@/lib/log";
import { fail, ok, type Result } from "@/lib/result";
import { acceptedType, claimsOtherwise, MAX_FILE_BYTES } from "./rules";
import { stagingDirectory } from "./storage/disk";
import { isStorageDown } from "./storage/faults";

/** A file in the staging folder, read through and judged. */
export type Staged = { path: string; sizeBytes: number; sha256: string; contentType: string };

const HEAD_BYTES = 4_100;

/**
 * Streams an upload to disk, counting and hashing as it comes, and judges it by its bytes. Nothing stays behind
 * when it is refused (`file_empty`, `file_too_large`, `file_type_refused`, `file_mismatch`, `storage_unavailable`) or cut off.
 */
export async function stage(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<Staged>> {
  let path: string | null = null;
  let kept = false;
  try {
    path = join(await stagingDirectory(), randomBytes(16).toString("hex"));
    const written = await write(path, bytes);
    if (!written.ok) return written;
    const { head, ...file } = written.value;
    const sniffed = await fileTypeFromFile(path);
    const contentType = acceptedType(name, sniffed?.mime ?? null, head);
    if (!contentType) return fail(claimsOtherwise(name) ? "file_mismatch" : "file_type_refused");
    kept = true;
    return ok({ path, contentType, ...file });
  } catch (error) {
    if (!isStorageDown(error)) throw error;
    log.error({ err: error }, "an upload could not be written");
    return fail("storage_unavailable");
  } finally {
    if (path && !kept) await rm(path, { force: true });
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>) {
  const file = await open(path, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let head: Uint8Array = new Uint8Array();
    let sizeBytes = 0;
    for await (const chunk of bytes) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > MAX_FILE_BYTES) return fail("file_too_large");
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (sizeBytes === 0) return fail("file_empty");
    await file.sync();
    return ok({ head, sizeBytes, sha256: hash.digest("hex") });
  } finally {
    await file.close();
  }
}
