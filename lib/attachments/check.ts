import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { FileGone } from "./storage/faults";
import { type KeptFile, storageOf, storagesInUse } from "./storage/storage";

const PAGE = 500;
/** What is younger may be on its way. */
const HOUR_MS = 60 * 60 * 1000;

/** What is wrong between rows and files; keys and ids, in no order. */
export type FileCheck = { files: number; missing: string[]; damaged: string[]; strays: string[] };

/**
 * Reads every kept file through and compares it with its row, and looks for files that nothing knows of, which
 * `removeStrays` removes. Changes nothing else. `now` in epoch ms; throws when a storage is out of reach.
 */
export async function checkFiles(
  now: number,
  { removeStrays }: { removeStrays: boolean },
): Promise<FileCheck> {
  const found: FileCheck = { files: 0, missing: [], damaged: [], strays: [] };
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.attachment.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, storageKey: true, sha256: true },
    });
    for (const { id, storageKey, sha256 } of rows) {
      const sum = await sumOf(storageKey);
      if (sum === null) found.missing.push(id);
      else if (sum !== sha256) found.damaged.push(id);
    }
    found.files += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < PAGE) break;
  }
  found.strays = await strays(now - HOUR_MS, removeStrays);
  return found;
}

async function sumOf(storageKey: string): Promise<string | null> {
  const { storage, key } = storageOf(storageKey);
  const hash = createHash("sha256");
  try {
    for await (const chunk of await storage.read(key)) hash.update(chunk);
  } catch (error) {
    if (error instanceof FileGone) return null;
    throw error;
  }
  return hash.digest("hex");
}

async function strays(beforeMs: number, remove: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const { storage, mark } of storagesInUse()) {
    const batch: KeptFile[] = [];
    for await (const file of storage.list()) batch.push(file);
    for (let at = 0; at < batch.length; at += PAGE) {
      const old = batch.slice(at, at + PAGE).filter(({ writtenAtMs }) => writtenAtMs < beforeMs);
      const unknown = await unknownOf(old.map(({ key }) => mark + key));
      if (remove) await storage.remove(unknown.map((storageKey) => storageKey.slice(mark.length)));
      found.push(...unknown);
    }
  }
  return found;
}

async function unknownOf(storageKeys: string[]): Promise<string[]> {
  const where = { storageKey: { in: storageKeys } };
  const select = { storageKey: true } as const;
  const known = [
    ...(await db.attachment.findMany({ where, select })),
    ...(await db.looseFile.findMany({ where, select })),
  ];
  const keys = new Set(known.map(({ storageKey }) => storageKey));
  return storageKeys.filter((storageKey) => !keys.has(storageKey));
}
