import "server-only";
import { env } from "@/lib/env";
import { disk } from "./disk";
import { uploadThing } from "./uploadthing";

/** A file written to the staging folder and judged. */
export type StagedFile = { path: string; sizeBytes: number; contentType: string };

export type KeptFile = { key: string; writtenAtMs: number };

/** Where files live: private, whole, and each under a random key of 32 hexadecimal digits. */
export type Storage = {
  /** Keeps a staged file under its key; it is there to stay when this returns. The staged one may be gone then. */
  keep(staged: StagedFile, key: string): Promise<void>;
  /** The bytes of a kept file; throws `FileGone` when there is none. */
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Removes kept files, those that are there. */
  remove(keys: readonly string[]): Promise<void>;
  /** Every kept file. */
  list(): AsyncIterable<KeptFile>;
};

/** Storage by the mark that the keys of its files carry. */
const storages = { "": disk, "ut-": uploadThing } as const satisfies Record<string, Storage>;

/** The storage new files go to, and the mark of their keys. */
export function currentStorage(): { storage: Storage; mark: keyof typeof storages } {
  const mark = env.UPLOADTHING_TOKEN ? "ut-" : "";
  return { storage: storages[mark], mark };
}

/** Every storage that can be looked into, and the mark of its keys. */
export function storagesInUse(): { storage: Storage; mark: string }[] {
  const known = Object.entries(storages).map(([mark, storage]) => ({ mark, storage }));
  return known.filter(({ mark }) => mark === "" || env.UPLOADTHING_TOKEN);
}

/** Where the file of a `storageKey` is, also one that was kept before the storage was changed. */
export function storageOf(storageKey: string): { storage: Storage; key: string } {
  const mark = storageKey.startsWith("ut-") ? "ut-" : "";
  const key = storageKey.slice(mark.length);
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error("That is not the key of a file.");
  return { storage: storages[mark], key };
}
