import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { receiveUpload } from "@/lib/attachments/commands";
import type { Uploaded } from "@/lib/attachments/loose";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { value } from "../tickets/scene";
import { startUploadThing } from "./uploadthing-server";

/** What a storage is made of, looked at and tampered with from outside. */
export type Ground = {
  /** The kept files' bytes by the keys of their rows. */
  kept: () => Promise<Map<string, Buffer>>;
  /** Puts other bytes under a key; null takes the file away. */
  tamper: (storageKey: string, bytes: Buffer | null) => Promise<void>;
  /** A file that nothing knows of, written long ago; answers its key. */
  stray: () => Promise<string>;
  stop: () => Promise<void>;
};

const STRAY = "ab".padEnd(32, "0");

/** Files on this machine. */
export async function diskGround(): Promise<Ground & { folder: string }> {
  const folder = await stagingIn();
  const at = (key: string) => path.join(folder, "kept", key.slice(0, 2), key);
  return {
    folder,
    kept: async () => {
      const names = filesBelow(path.join(folder, "kept"));
      const read = names.map(async (name) => [path.basename(name), await readFile(name)] as const);
      return new Map(await Promise.all(read));
    },
    tamper: async (key, bytes) => (bytes ? writeFile(at(key), bytes) : rm(at(key))),
    stray: async () => {
      const [some = ""] = filesBelow(path.join(folder, "kept")).map((name) => path.basename(name));
      const key = some.slice(0, 2) + STRAY.slice(2);
      await writeFile(at(key), "orfan");
      await utimes(at(key), 0, 0);
      return key;
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Files at an UploadThing on loopback. */
export async function uploadThingGround(): Promise<Ground & { server: Server }> {
  const folder = await stagingIn();
  const server = await startUploadThing();
  process.env.UPLOADTHING_TOKEN = server.token;
  process.env.UPLOADTHING_BASE_URL = server.base;
  const ours = (key: string) => `ut-${key.slice(-32)}`;
  const remote = (key: string) => [...server.files.keys()].find((each) => ours(each) === key) ?? "";
  return {
    server,
    kept: async () => new Map([...server.files].map(([key, { bytes }]) => [ours(key), bytes])),
    tamper: async (key, bytes) => {
      const file = server.files.get(remote(key));
      if (file && bytes) file.bytes = bytes;
      else server.files.delete(remote(key));
    },
    stray: async () => {
      const [some = ""] = server.files.keys();
      const stray = { bytes: Buffer.from("orfan"), acl: "private", uploadedAt: 0 };
      server.files.set(some.slice(0, -32) + STRAY, stray);
      return `ut-${STRAY}`;
    },
    stop: async () => {
      server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Server = Awaited<ReturnType<typeof startUploadThing>>;

async function stagingIn(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "helpdesk-files-"));
  process.env.FILES_DIR = folder;
  for (const part of ["kept", "staging"]) await mkdir(path.join(folder, part));
  return folder;
}

/** What lies below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What is staged now. */
export function staged(): string[] {
  return filesBelow(path.join(process.env.FILES_DIR ?? "", "staging"));
}

export async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

/** Uploads a text as somebody. */
export async function uploaded(
  by: PersonActor,
  name = "export.csv",
  text = "linie;cod\n1;2\n",
): Promise<Uploaded> {
  return value(await receiveUpload(by, { name, bytes: chunks(text) }));
}

/** That rows and files are the same, byte for byte, and nothing is left loose or staged. */
export async function differences(ground: Ground): Promise<string[]> {
  const kept = await ground.kept();
  const rows = await db.attachment.findMany({ select: { storageKey: true, sha256: true, sizeBytes: true } });
  const wrong = rows.filter(({ storageKey, sha256, sizeBytes }) => {
    const bytes = kept.get(storageKey);
    return bytes?.length !== sizeBytes || createHash("sha256").update(bytes).digest("hex") !== sha256;
  });
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  return [
    ...wrong.map(({ storageKey }) => `row ${storageKey}`),
    ...[...kept.keys()].filter((key) => !known.has(key)).map((key) => `file ${key}`),
    ...(await db.looseFile.findMany()).map(({ storageKey }) => `loose ${storageKey}`),
    ...staged(),
  ];
}
