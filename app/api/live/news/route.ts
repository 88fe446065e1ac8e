import { currentActor } from "@/lib/auth/session";
import { liveQuery, look } from "@/lib/live/look";

/** The same as the stream tells, asked for once: for pages that no stream reaches. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const asked = liveQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return new Response(null, { status: 400 });
  const news = await look(actor, asked.data);
  if (!news.ok) return new Response(null, { status: 404 });
  return Response.json(news.value, { headers: { "cache-control": "private, no-store" } });
}
