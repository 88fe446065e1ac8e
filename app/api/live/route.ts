import { lastingSession } from "@/lib/auth/session";
import { liveQuery } from "@/lib/live/look";
import { openStream } from "@/lib/live/stream";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

/** What is new for the page that asks, as server-sent events, until it leaves or some minutes have passed. */
export async function GET(request: Request): Promise<Response> {
  const session = await lastingSession();
  if (!session) return refuse(401);
  const asked = liveQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return refuse(400);
  const stream = await openStream(session, asked.data);
  if (typeof stream === "number") return refuse(stream);
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      // Whatever would compress or gather it on the way has to leave it as it is.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** A stream is asked for to be read: for its headers alone none is opened, as nobody would close it. */
export function HEAD(): Response {
  return refuse(405);
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
