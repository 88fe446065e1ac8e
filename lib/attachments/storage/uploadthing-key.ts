import "server-only";
import { createHmac } from "node:crypto";
import Sqids, { defaultOptions } from "sqids";
import { z } from "zod";

const token = z.object({
  apiKey: z.string().startsWith("sk_"),
  appId: z.string().min(1),
  regions: z.array(z.string().min(1)).min(1),
  ingestHost: z.string().min(1).default("ingest.uploadthing.com"),
});

export type UploadThingToken = z.output<typeof token>;

/** What an UPLOADTHING_TOKEN says; null when it is none. */
export function readToken(text: string): UploadThingToken | null {
  try {
    return token.safeParse(JSON.parse(Buffer.from(text, "base64").toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}

/**
 * UploadThing's key of a file kept under `key`: the app's mark, as UploadThing prescribes it, and our own 128 random
 * bits. The library itself would draw no more than 31 bits from name, size and time, and two files would meet.
 */
export function remoteKey(appId: string, key: string): string {
  return appMark(appId) + key;
}

/** The key a file of ours is kept under; null for a file that is not ours. */
export function localKey(appId: string, remote: string): string | null {
  const mark = appMark(appId);
  const key = remote.slice(mark.length);
  return remote.startsWith(mark) && /^[0-9a-f]{32}$/.test(key) ? key : null;
}

/** An address signed as UploadThing asks: until when, what about, and an HMAC of it all under the app's key. */
export function signedAddress(address: string, apiKey: string, data: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(data)) url.searchParams.append(name, encodeURIComponent(value));
  const signature = createHmac("sha256", apiKey).update(url.href).digest("hex");
  url.searchParams.append("signature", `hmac-sha256=${signature}`);
  return url.href;
}

function appMark(appId: string): string {
  const alphabet = shuffled(defaultOptions.alphabet, appId);
  return new Sqids({ alphabet, minLength: 12 }).encode([Math.abs(hashOf(appId))]);
}

function shuffled(text: string, seed: string): string {
  const characters = [...text];
  const number = hashOf(seed);
  for (let i = 0; i < characters.length; i++) {
    const j = ((number % (i + 1)) + i) % characters.length;
    const [here, there] = [characters[i] ?? "", characters[j] ?? ""];
    characters[i] = there;
    characters[j] = here;
  }
  return characters.join("");
}

/** The hash that UploadThing's keys are made with (djb2, as the library's own dependency has it). */
function hashOf(text: string): number {
  let hash = 5381;
  for (let i = text.length - 1; i >= 0; i--) hash = (hash * 33) ^ text.charCodeAt(i);
  return (hash & 0xbfffffff) | ((hash >>> 1) & 0x40000000);
}
