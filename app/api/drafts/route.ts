import { withinAllowance } from "@/lib/allowance";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { saveDraft } from "@/lib/drafts/commands";
import { draftToSave } from "@/lib/drafts/schema";

/** As much as thirty fields of words need, and no more. */
const BYTES_MAX = 200_000;

/** Keeps what a person has typed into a form so far: JSON of lib/drafts/schema.ts. Answers when, in epoch ms. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  if (!(await withinAllowance("draft", actor.id))) return new Response(null, { status: 429 });
  const text = await boundedText(request);
  if (text === null) return new Response(null, { status: 413 });
  const read = draftToSave.safeParse(parsed(text));
  if (!read.success) return new Response(null, { status: 400 });
  // Given up meanwhile: the form goes on without it, and forgets its draft.
  if (request.signal.aborted) return new Response(null, { status: 408 });
  const saved = await saveDraft(actor, read.data, await currentTime());
  return Response.json(saved.ok ? saved.value : { savedAt: null });
}

/** The body as text, or null when it is longer than it may be. */
async function boundedText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
