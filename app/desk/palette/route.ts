import { currentActor } from "@/lib/auth/session";
import { isStaff } from "@/lib/people/actor";
import { searchCustomers } from "@/lib/people/queries";
import { searchTickets } from "@/lib/search/tickets";

const TICKETS_MAX = 8;
const TEXT_MAX = 100;

/** Tickets and people for the palette as one types (`?q=`), for agents; for everyone else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, TEXT_MAX);
  const [tickets, people] = await Promise.all([
    searchTickets(actor, text, TICKETS_MAX),
    searchCustomers(actor, text),
  ]);
  return Response.json({ tickets, people }, { headers: { "cache-control": "private, no-store" } });
}
