import { useTranslations } from "next-intl";
import type { AgentChoice } from "@/components/desk/agent-choices";
import { Card, CardHead } from "@/components/ui/card";
import type { Packed } from "@/components/ui/packed";
import type { MailLine } from "@/lib/notifications/ledger";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import type { TagView } from "@/lib/tags/queries";
import type { TicketPage } from "@/lib/tickets/page";
import { Clocks } from "./clocks";
import type { TicketDrafts } from "./drafts";
import { Mails } from "./mails";
import { Moves } from "./moves";
import { Properties } from "./properties";
import { Related } from "./related";
import { Requester } from "./requester";

type AsideProps = {
  actor: PersonActor;
  ticket: TicketPage;
  agents: readonly OfferedAgent[];
  choices: Packed<readonly AgentChoice[]>;
  drafts: TicketDrafts;
  /** The move the address asks for. */
  asked: string | null;
  categories: readonly { id: string; nameRo: string; nameEn: string }[];
  teams: readonly { id: string; name: string }[];
  known: readonly TagView[];
  on: readonly TagView[];
  mails: readonly MailLine[];
  recent: Parameters<typeof Requester>[0]["recent"];
};

/** Beside the conversation: what can be done, what the ticket is, its clocks, its customer, its mails. */
export function Aside({ drafts, asked, categories, teams, known, on, mails, recent, ...seen }: AsideProps) {
  const { actor, ticket, choices } = seen;
  const t = useTranslations("desk.aside");
  return (
    <aside
      aria-label={t("label")}
      className="grid grid-cols-1 items-start gap-4 md:grid-cols-2 xl:grid-cols-1 print:hidden"
    >
      <Moves {...seen} drafts={drafts} asked={asked} />
      <Properties
        actor={actor}
        ticket={ticket}
        agents={choices}
        categories={categories}
        teams={teams}
        tags={{ known, on }}
      />
      <Clocks actor={actor} ticket={ticket} />
      <Requester ticket={ticket} recent={recent} />
      <Related ticket={ticket} />
      <Card aria-labelledby="mails" className="pb-4">
        <CardHead id="mails" title={t("mails")} />
        <Mails mails={mails} />
      </Card>
    </aside>
  );
}
