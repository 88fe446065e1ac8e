import { z } from "zod";
import { discardUpload } from "@/lib/attachments/commands";
import { download } from "@/lib/attachments/download";
import { openableAttachment } from "@/lib/attachments/queries";
import { mayShowInline } from "@/lib/attachments/rules";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";

type Context = { params: Promise<{ id: string }> };

/** Serves a file to who may open it; `?inline` shows pictures and PDF, everything else is downloaded. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const file = await askedFile(context);
  if (!file) return new Response(null, { status: 404 });
  return new Response(await download(file), { headers: headersOf(request, file) });
}

/** The same without the bytes, which nobody would read nor close: storage is not opened for it. */
export async function HEAD(request: Request, context: Context): Promise<Response> {
  const file = await askedFile(context);
  if (!file) return new Response(null, { status: 404 });
  return new Response(null, { headers: headersOf(request, file) });
}

/** Removes a file its uploader has not sent. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const id = z.uuid().safeParse((await params).id);
  const actor = await currentActor();
  if (!actor || !id.success) return new Response(null, { status: 404 });
  const result = await discardUpload(actor, id.data);
  return new Response(null, { status: result.ok ? 204 : 404 });
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

async function askedFile({ params }: Context) {
  const id = z.uuid().safeParse((await params).id);
  const actor = await currentActor();
  return actor && id.success ? openableAttachment(actor, id.data) : null;
}

type Asked = { name: string; contentType: string; sizeBytes: number };

function headersOf({ url }: Request, { name, contentType, sizeBytes }: Asked): HeadersInit {
  const inline = new URL(url).searchParams.has("inline") && mayShowInline(contentType);
  const encoded = encodeURIComponent(name).replace(/['()*]/g, escapeCharacter);
  return {
    "content-type": contentType,
    "content-length": String(sizeBytes),
    "content-disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encoded}`,
    "x-content-type-options": "nosniff",
    "content-security-policy":
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    "cache-control": "private, no-store",
  };
}
