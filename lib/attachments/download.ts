import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { log } from "@/lib/log";
import { storageOf } from "./storage/storage";

type Kept = { storageKey: string; sizeBytes: number; sha256: string };

/**
 * The bytes of a kept file, checked on their way against the size and sum they were received with: a file that is
 * not whole never arrives whole. Throws before the first byte when storage has none.
 */
export async function download(file: Kept): Promise<ReadableStream<Uint8Array>> {
  const { storage, key } = storageOf(file.storageKey);
  return Readable.toWeb(
    Readable.from(whole(await storage.read(key), file), { objectMode: false }),
  ) as ReadableStream<Uint8Array>;
}

/** Hands bytes on, and holds the last of them back until all have been summed. */
async function* whole(bytes: AsyncIterable<Uint8Array>, file: Kept): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let held: Uint8Array | null = null;
  for await (const chunk of bytes) {
    hash.update(chunk);
    sizeBytes += chunk.byteLength;
    if (held) yield held;
    held = chunk;
  }
  if (sizeBytes !== file.sizeBytes || hash.digest("hex") !== file.sha256) {
    log.error({ storageKey: file.storageKey }, "a kept file is not what was received");
    throw new Error("The file is not what was received.");
  }
  if (held) yield held;
}
