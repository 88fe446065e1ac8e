import "server-only";
import { openAsBlob } from "node:fs";
import { UTApi } from "uploadthing/server";
import { env } from "@/lib/env";
import { FileGone, StorageDown } from "./faults";
import type { KeptFile, StagedFile, Storage } from "./storage";
import { localKey, readToken, remoteKey, signedAddress, type UploadThingToken } from "./uploadthing-key";

/** Files at UploadThing: private there, sent and fetched by this server alone, under links of a minute. */
export const uploadThing: Storage = { keep, read, remove, list };

const SECONDS = 1_000;
const PAGE = 500;

async function keep(staged: StagedFile, key: string): Promise<void> {
  const { apiKey, appId, regions, ingestHost } = token();
  const base = env.UPLOADTHING_BASE_URL ?? `https://${regions[0]}.${ingestHost}`;
  const address = signedAddress(`${base}/${remoteKey(appId, key)}`, apiKey, {
    expires: String(Date.now() + 10 * 60 * SECONDS),
    "x-ut-identifier": appId,
    // Neither its name nor its type is anybody else's business.
    "x-ut-file-name": key,
    "x-ut-file-size": String(staged.sizeBytes),
    "x-ut-file-type": "application/octet-stream",
    "x-ut-content-disposition": "attachment",
    "x-ut-acl": "private",
  });
  const body = new FormData();
  body.append("file", await openAsBlob(staged.path, { type: "application/octet-stream" }), key);
  const answer = await reach(address, { method: "PUT", body, headers: { range: "bytes=0-" } }, 120 * SECONDS);
  await answer.body?.cancel();
  if (!answer.ok) throw new StorageDown(`UploadThing answered ${answer.status} to an upload.`);
}

async function read(key: string): Promise<AsyncIterable<Uint8Array>> {
  const { ufsUrl } = await api().generateSignedURL(remoteKey(token().appId, key), { expiresIn: 60 });
  const answer = await reach(ufsUrl, {}, 120 * SECONDS);
  if (answer.ok && answer.body) return answer.body;
  await answer.body?.cancel();
  if (answer.status === 404) throw new FileGone(key);
  throw new StorageDown(`UploadThing answered ${answer.status} to a download.`);
}

async function remove(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { appId } = token();
  const { success } = await asked(api().deleteFiles(keys.map((key) => remoteKey(appId, key))));
  if (!success) throw new StorageDown("UploadThing did not delete what it was asked to.");
}

async function* list(): AsyncGenerator<KeptFile> {
  const { appId } = token();
  for (let offset = 0; ; offset += PAGE) {
    const { files, hasMore } = await asked(api().listFiles({ limit: PAGE, offset }));
    for (const file of files) {
      const key = localKey(appId, file.key);
      if (key && file.status === "Uploaded") yield { key, writtenAtMs: file.uploadedAt };
    }
    if (!hasMore) return;
  }
}

function token(): UploadThingToken {
  const read = readToken(env.UPLOADTHING_TOKEN ?? "");
  if (!read) throw new StorageDown("A file is at UploadThing, and UPLOADTHING_TOKEN is not set.");
  return read;
}

let made: UTApi | undefined;

function api(): UTApi {
  token();
  const base = env.UPLOADTHING_BASE_URL;
  made ??= new UTApi({
    token: env.UPLOADTHING_TOKEN ?? "",
    // Its own log knows nothing of ours: what goes wrong is thrown.
    logLevel: "None",
    fetch: (input, init) => reach(String(input), init, 30 * SECONDS),
    ...(base ? { apiUrl: base, ufsHost: new URL(base).host, ufsAppIdLocation: "path" } : {}),
  });
  return made;
}

/** One request, given up after `timeoutMs`; StorageDown when nothing comes back. */
async function reach(address: string, init: RequestInit = {}, timeoutMs: number): Promise<Response> {
  const limits = [AbortSignal.timeout(timeoutMs), ...(init.signal ? [init.signal] : [])];
  try {
    return await fetch(address, { ...init, cache: "no-store", signal: AbortSignal.any(limits) });
  } catch (cause) {
    throw new StorageDown("UploadThing cannot be reached.", { cause });
  }
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new StorageDown("UploadThing did not do what it was asked.", { cause });
  }
}
