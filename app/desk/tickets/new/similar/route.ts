import { withinAllowance } from "@/lib/allowance";
import { currentActor } from "@/lib/auth/session";
import { isStaff } from "@/lib/people/actor";
import { similarTickets } from "@/lib/search/similar";

/** Open tickets with a subject like the one being typed (`?subject=`), for agents; for everyone else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  if (!(await withinAllowance("search", actor.id))) return new Response(null, { status: 429 });
  const found = await similarTickets(actor, new URL(request.url).searchParams.get("subject") ?? "");
  return Response.json(found, { headers: { "cache-control": "private, no-store" } });
}
