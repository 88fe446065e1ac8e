import { settingsHref, settingsSections } from "@/app/desk/settings/sections";
import { suggests } from "@/components/desk/typed-token";
import { withinAllowance } from "@/lib/allowance";
import { currentActor } from "@/lib/auth/session";
import { translatorFor } from "@/lib/i18n/translator";
import { isStaff } from "@/lib/people/actor";
import { searchOrganisations } from "@/lib/people/organisations";
import { searchCustomers } from "@/lib/people/queries";
import { searchTickets } from "@/lib/search/tickets";

/** Somewhere to go: what is shown of it, and no more. */
export type Address = { href: string; label: string; detail?: string | null };
/** What fits the text, of each kind. */
export type Answer = Record<"settings" | "tickets" | "people" | "organisations", readonly Address[]>;

const TICKETS_MAX = 8;
const TEXT_MAX = 100;

/**
 * Tickets, people and organisations for the palette as one types (`?q=`), and for an admin the settings; for agents,
 * for everyone else there is nothing here.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  if (!(await withinAllowance("search", actor.id))) return new Response(null, { status: 429 });
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, TEXT_MAX);
  const [tickets, people, organisations] = await Promise.all([
    searchTickets(actor, text, TICKETS_MAX),
    searchCustomers(actor, text, true),
    searchOrganisations(actor, text),
  ]);
  const t = translatorFor(actor.locale);
  const settings = (actor.role === "ADMIN" ? settingsSections : []).map((section) => {
    const [label, detail] = [t(`settings.section.${section}`), t("settings.label")];
    return { href: settingsHref(section), label, detail };
  });
  const answer: Answer = {
    settings: settings.filter(({ label }) => suggests(label, text)),
    tickets: tickets.map(({ number, subject, requester }) => {
      return { href: `/desk/tickets/${number}`, label: `#${number} ${subject}`, detail: requester };
    }),
    people: people.map(({ id, name, email, organisation, status }) => {
      const detail = status === "DISABLED" ? t("people.standing.DISABLED") : (organisation ?? email);
      return { href: `/desk/customers/${id}`, label: name, detail };
    }),
    organisations: organisations.map(({ id, name }) => ({ href: `/desk/organisations/${id}`, label: name })),
  };
  return Response.json(answer, { headers: { "cache-control": "private, no-store" } });
}
