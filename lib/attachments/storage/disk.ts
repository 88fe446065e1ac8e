import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, opendir, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/env";
import { FileGone } from "./faults";
import type { KeptFile, StagedFile, Storage } from "./storage";

/** Files below FILES_DIR, outside anything a web server serves. */
export const disk: Storage = { keep, read, remove, list };

/** Where an upload is written while it is not known what it is; on the disk that `disk` keeps files on. */
export async function stagingDirectory(): Promise<string> {
  const directory = join(root(), "staging");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}

/** Removes staged files last written before `beforeMs` (epoch ms): a process that died left them. Answers how many. */
export async function sweepStaging(beforeMs: number): Promise<number> {
  const directory = join(root(), "staging");
  let removed = 0;
  for (const name of await names(directory)) {
    const path = join(directory, name);
    if ((await writtenAt(path)) >= beforeMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function keep(staged: StagedFile, key: string): Promise<void> {
  const path = pathOf(key);
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  await rename(staged.path, path);
  await syncDirectory(join(path, ".."));
}

async function read(key: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(pathOf(key)).catch(() => null);
  if (!found) throw new FileGone(key);
  return createReadStream(pathOf(key));
}

async function remove(keys: readonly string[]): Promise<void> {
  for (const key of keys) await rm(pathOf(key), { force: true });
}

async function* list(): AsyncGenerator<KeptFile> {
  const kept = join(root(), "kept");
  for (const shard of await names(kept)) {
    for await (const { name } of await opendir(join(kept, shard)))
      if (/^[0-9a-f]{32}$/.test(name))
        yield { key: name, writtenAtMs: await writtenAt(join(kept, shard, name)) };
  }
}

function root(): string {
  return resolve(/* turbopackIgnore: true */ env.FILES_DIR);
}

function pathOf(key: string): string {
  return join(root(), "kept", key.slice(0, 2), key);
}

/** Epoch ms; of a file that went meanwhile the end of time. */
async function writtenAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

async function names(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  await directory.sync().finally(() => directory.close());
}
