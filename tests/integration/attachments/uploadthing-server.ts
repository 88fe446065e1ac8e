import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer, json } from "node:stream/consumers";

const APP_ID = "app0proba";
const API_KEY = "sk_live_only-for-tests";

type Remote = { bytes: Buffer; acl: string | null; uploadedAt: number };

/**
 * UploadThing on loopback, as far as our storage speaks to it: signed uploads, signed downloads of private files,
 * deleting and listing. `down` makes it refuse everything, or cut the connection.
 */
export async function startUploadThing() {
  const files = new Map<string, Remote>();
  const state: { down: "full" | "cut" | null } = { down: null };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", base);
    if (state.down === "cut") return void request.socket.destroy();
    if (state.down === "full") return void response.writeHead(507).end();
    if (request.method === "PUT") return put(url, request, response);
    if (request.method === "GET") return get(url, response);
    if (request.headers["x-uploadthing-api-key"] !== API_KEY) return void response.writeHead(401).end();
    const body = (await json(request)) as { fileKeys?: string[]; limit?: number; offset?: number };
    if (url.pathname === "/v6/deleteFiles") {
      const deletedCount = (body.fileKeys ?? []).filter((key) => files.delete(key)).length;
      return reply(response, { success: true, deletedCount });
    }
    const from = body.offset ?? 0;
    const to = from + (body.limit ?? 500);
    const page = [...files].slice(from, to).map(([key, { bytes, uploadedAt }]) => ({
      ...{ id: key, key, customId: null, name: key, size: bytes.length, status: "Uploaded", uploadedAt },
    }));
    return reply(response, { hasMore: files.size > to, files: page });
  }

  async function put(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = url.pathname.slice(1);
    const body = await buffer(request);
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": request.headers["content-type"] ?? "" },
    }).formData();
    const file = form.get("file");
    const known = url.searchParams.get("x-ut-identifier") === APP_ID && !files.has(key);
    if (!isSigned(url) || !known || !(file instanceof File)) return void response.writeHead(400).end();
    if (file.size !== Number(url.searchParams.get("x-ut-file-size")))
      return void response.writeHead(400).end();
    const acl = url.searchParams.get("x-ut-acl");
    files.set(key, { bytes: Buffer.from(await file.arrayBuffer()), acl, uploadedAt: Date.now() });
    const address = `${base}/a/${APP_ID}/${key}`;
    return reply(response, { url: address, appUrl: address, ufsUrl: address, fileHash: "" });
  }

  function get(url: URL, response: ServerResponse): void {
    const file = files.get(url.pathname.slice(`/a/${APP_ID}/`.length));
    if (!isSigned(url)) return void response.writeHead(403).end();
    if (!file) return void response.writeHead(404).end();
    response.end(file.bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const token = { apiKey: API_KEY, appId: APP_ID, regions: ["fra1"] };
  return {
    base,
    files,
    state,
    appId: APP_ID,
    token: Buffer.from(JSON.stringify(token)).toString("base64"),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Whether an address carries the signature of what is before it, and has not run out. */
function isSigned(url: URL): boolean {
  const [before = "", signature = ""] = url.href.split(/[?&]signature=/);
  const expected = `hmac-sha256=${createHmac("sha256", API_KEY).update(before).digest("hex")}`;
  return decodeURIComponent(signature) === expected && Number(url.searchParams.get("expires")) > Date.now();
}

function reply(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
