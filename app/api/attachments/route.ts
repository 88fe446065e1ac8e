import { receiveUpload } from "@/lib/attachments/commands";
import { MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";
import type { ErrorCode } from "@/lib/result";

const statusOf: Partial<Record<ErrorCode, number>> = {
  file_too_large: 413,
  file_type_refused: 415,
  file_mismatch: 415,
  too_many_files: 429,
  too_many: 429,
  storage_unavailable: 507,
  busy: 503,
};

/** Takes one file as the raw body; its name, percent-encoded, in `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse("not_allowed", 403);
  const actor = await currentActor();
  if (!actor) return refuse("not_signed_in", 401);
  if (!request.body) return refuse("file_empty", 400);
  if (Number(request.headers.get("content-length")) > MAX_FILE_BYTES) return refuse("file_too_large", 413);
  const name = decodedName(request.headers.get("x-file-name"));
  if (name === null) return refuse("invalid_input", 400);
  const result = await receiveUpload(actor, { name, bytes: request.body });
  if (!result.ok) return refuse(result.code, statusOf[result.code] ?? 400);
  return Response.json(result.value, { status: 201 });
}

function refuse(code: ErrorCode, status: number): Response {
  return Response.json({ code }, { status });
}

function decodedName(encoded: string | null): string | null {
  if (!encoded || encoded.length > 3_000 || /%(?![0-9a-f]{2})/i.test(encoded)) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
