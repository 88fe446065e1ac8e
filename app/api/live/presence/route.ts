import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { bePresent, presenceInput } from "@/lib/live/presence";

const LONGEST_BODY = 200;

/** An agent's page says that he looks, writes or leaves; the answer says who else is at the ticket. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  if (!(Number(request.headers.get("content-length")) <= LONGEST_BODY))
    return new Response(null, { status: 413 });
  const input = presenceInput.safeParse(await request.json().catch(() => null));
  if (!input.success) return new Response(null, { status: 400 });
  const present = await bePresent(actor, input.data, await currentTime());
  if (!present.ok) return new Response(null, { status: 404 });
  return Response.json(present.value, { headers: { "cache-control": "private, no-store" } });
}
