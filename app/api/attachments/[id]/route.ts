import { z } from "zod";
import { discardUpload } from "@/lib/attachments/commands";
import { download } from "@/lib/attachments/download";
import { openableAttachment } from "@/lib/attachments/queries";
import { mayShowInline } from "@/lib/attachments/rules";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";

type Context = { params: Promise<{ id: string }> };

/** Serves a file to who may open it; `?inline` shows pictures and PDF, everything else is downloaded. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const actor = await currentActor();
  const file = actor && id.success ? await openableAttachment(actor, id.data) : null;
  if (!file) return new Response(null, { status: 404 });
  const inline = new URL(request.url).searchParams.has("inline") && mayShowInline(file.contentType);
  const name = encodeURIComponent(file.name).replace(/['()*]/g, escapeCharacter);
  return new Response(await download(file), {
    headers: {
      "content-type": file.contentType,
      "content-length": String(file.sizeBytes),
      "content-disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      "cache-control": "private, no-store",
    },
  });
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
