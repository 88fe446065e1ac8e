import "server-only";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/env";

/** Where an upload is written while it is not known what it is. */
export async function stagingDirectory(): Promise<string> {
  const directory = join(root(), "staging");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}

/** Takes a staged file over under its key; on stable storage when this returns. */
export async function keep(stagedPath: string, key: string): Promise<void> {
  const path = pathOf(key);
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  await rename(stagedPath, path);
  await syncDirectory(join(path, ".."));
}

/** The bytes of a kept file; throws ENOENT when there is none. */
export async function read(key: string): Promise<ReadStream> {
  await stat(pathOf(key));
  return createReadStream(pathOf(key));
}

/** Removes a kept file, if it is there. */
export async function remove(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** How many parts the kept files are looked through in, one at a time. */
export const SHARDS = 256;

/** Keys of one shard's kept files, and paths of staged ones, last written before `beforeMs` (epoch ms). */
export async function olderThan(
  beforeMs: number,
  shard: number,
): Promise<{ keys: string[]; staged: string[] }> {
  const directory = join(root(), "kept", shard.toString(16).padStart(2, "0"));
  const keys: string[] = [];
  for (const key of await names(directory)) if (await isOlder(join(directory, key), beforeMs)) keys.push(key);
  const staged: string[] = [];
  for (const name of await names(join(root(), "staging"))) {
    const path = join(root(), "staging", name);
    if (await isOlder(path, beforeMs)) staged.push(path);
  }
  return { keys, staged };
}

function root(): string {
  return resolve(/* turbopackIgnore: true */ env.FILES_DIR);
}

function pathOf(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error("That is not the key of a file.");
  return join(root(), "kept", key.slice(0, 2), key);
}

async function isOlder(path: string, beforeMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtimeMs < beforeMs;
}

async function names(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  await directory.sync().finally(() => directory.close());
}
