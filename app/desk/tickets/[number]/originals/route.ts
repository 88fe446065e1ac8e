import { withinAllowance } from "@/lib/allowance";
import { currentActor } from "@/lib/auth/session";
import { isStaff } from "@/lib/people/actor";
import { likelyOriginals, originalOf } from "@/lib/tickets/duplicates";
import { ticketNumber } from "@/lib/tickets/ticket-number";

type Context = { params: Promise<{ number: string }> };

/**
 * What a ticket may be a duplicate of, for agents: the ticket of the number that is typed (`?typed=`), or else those
 * that are likely; for everyone else there is nothing here.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const number = ticketNumber.safeParse((await params).number);
  if (!actor || !isStaff(actor) || !number.success) return new Response(null, { status: 404 });
  if (!(await withinAllowance("search", actor.id))) return new Response(null, { status: 429 });
  const typed = new URL(request.url).searchParams.get("typed");
  const asked = ticketNumber.safeParse(typed);
  const original = asked.success ? await originalOf(actor, asked.data, number.data) : null;
  const found = typed === null ? await likelyOriginals(actor, number.data) : original ? [original] : [];
  return Response.json(found, { headers: { "cache-control": "private, no-store" } });
}
