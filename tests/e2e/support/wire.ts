import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import process from "node:process";
import type { Page } from "@playwright/test";

/** The way to the server past the browser, in the name of whoever is signed in on a page. */
export type Wire = { origin: string; cookie: string };

export type Answer = { status: number; body: { id?: string; name?: string; code?: string } };

export async function wireOf(page: Page): Promise<Wire> {
  const cookies = await page.context().cookies();
  return {
    origin: new URL(page.url()).origin,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
}

/** Sends a file as the portal does; `headers` replace the usual ones. */
export async function upload(
  { origin, cookie }: Wire,
  name: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${origin}/api/attachments`, {
    method: "POST",
    headers: { cookie, origin, "x-file-name": encodeURIComponent(name), ...headers },
    body,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** Bytes of which nobody says beforehand how many they are. */
export function streamOf(bytes: Uint8Array, chunkBytes = 64 * 1024): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(sent, sent + chunkBytes));
      sent += chunkBytes;
      if (sent >= bytes.length) controller.close();
    },
  });
}

/** Begins an upload and stays silent in the middle; answers how to cut the connection. */
export function beginUpload(
  { origin, cookie }: Wire,
  half: Uint8Array,
  wholeBytes: number | null,
): () => void {
  const length = wholeBytes === null ? { "transfer-encoding": "chunked" } : { "content-length": wholeBytes };
  const request = http.request(`${origin}/api/attachments`, {
    method: "POST",
    headers: { cookie, origin, "x-file-name": "rupt.txt", ...length },
    agent: false,
  });
  // A cut connection is an error of its own request.
  request.on("error", () => undefined);
  request.write(half);
  return () => request.destroy();
}

/** The files on the server's disk, staged or kept, in which a mark stands. */
export function filesWith(mark: string): { staged: string[]; kept: string[] } {
  const marked = (part: string) =>
    filesIn(part).filter((file) => {
      try {
        return readFileSync(file).includes(mark);
      } catch {
        // Gone since it was listed: somebody else's upload.
        return false;
      }
    });
  return { staged: marked("staging"), kept: marked("kept") };
}

/** The checksum of a file as it lies on the server's disk. */
export function keptSha256(storageKey: string): string {
  const file = filesIn("kept").find((each) => each.endsWith(storageKey));
  return file ? sha256(readFileSync(file)) : "not there";
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function filesIn(part: string): string[] {
  const folder = path.join(process.env.E2E_DATA_DIR ?? "", "files", part);
  // Made with the first file.
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
