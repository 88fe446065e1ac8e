import { currentActor } from "@/lib/auth/session";
import { isStaff } from "@/lib/people/actor";
import { liveCounts } from "@/lib/tickets/live-counts";

/** What the views of the sidebar hold by now, for agents; for everyone else there is nothing here. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  return Response.json(await liveCounts(actor), { headers: { "cache-control": "private, no-store" } });
}
