import { getTranslations } from "next-intl/server";
import { settingsHref, settingsSections } from "@/app/desk/settings/sections";
import { currentActor } from "@/lib/auth/session";
import { isStaff } from "@/lib/people/actor";
import { searchOrganisations } from "@/lib/people/organisations";
import { searchCustomers } from "@/lib/people/queries";
import { searchTickets } from "@/lib/search/tickets";

const TICKETS_MAX = 8;
const TEXT_MAX = 100;

/**
 * Tickets, people and organisations for the palette as one types (`?q=`), and for an admin the settings; for agents,
 * for everyone else there is nothing here.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, TEXT_MAX);
  const [tickets, people, organisations, t] = await Promise.all([
    searchTickets(actor, text, TICKETS_MAX),
    searchCustomers(actor, text, true),
    searchOrganisations(actor, text),
    getTranslations("settings"),
  ]);
  const settings =
    actor.role === "ADMIN"
      ? settingsSections.map((section) => ({
          href: settingsHref(section),
          label: t(`section.${section}`),
          detail: t("label"),
        }))
      : [];
  return Response.json(
    { tickets, people, organisations, settings },
    { headers: { "cache-control": "private, no-store" } },
  );
}
