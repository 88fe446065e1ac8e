import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StandingBadge } from "@/app/desk/customers/standing-badge";
import { SelectField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TicketLines } from "@/components/tickets/ticket-lines";
import { Card, CardHead } from "@/components/ui/card";
import { requireAdmin } from "@/lib/auth/session";
import { agentPage } from "@/lib/people/agents";
import { ticketsHeldBy } from "@/lib/people/hand-over";
import { agentsForAssignment } from "@/lib/people/queries";
import { handOverTickets } from "../../actions";
import { SettingsFrame } from "../../settings-frame";
import { Standing } from "./standing";

type AgentPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.agents") };
}

/** An agent: the rights he has, and the tickets to be handed over when he goes. */
export default async function OneAgentPage({ params }: AgentPageProps) {
  const actor = await requireAdmin();
  const agent = await agentPage(actor, (await params).id);
  if (!agent) notFound();
  const [held, others] = await Promise.all([ticketsHeldBy(actor, agent.id), agentsForAssignment(actor)]);
  const t = await getTranslations("settings.agents");
  return (
    <SettingsFrame
      actor={actor}
      section="agents"
      title={agent.name}
      action={<StandingBadge status={agent.status} />}
    >
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card aria-labelledby="held" className="pb-4">
          <CardHead id="held" title={t("held", { count: agent.openTickets })} />
          {held.length > 0 ? (
            <Form
              action={handOverTickets}
              success={t("handedOver")}
              className="flex flex-wrap items-end gap-3 px-5 pb-3"
            >
              <input type="hidden" name="personId" value={agent.id} />
              <SelectField name="toId" label={t("handOverTo")} fieldClassName="min-w-0 flex-1 basis-56">
                {others
                  .filter(({ id }) => id !== agent.id)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </SelectField>
              <SubmitButton variant="secondary">{t("handOver")}</SubmitButton>
            </Form>
          ) : null}
          <TicketLines tickets={held} />
        </Card>
        <Standing agent={agent} isSelf={agent.id === actor.id} />
      </div>
    </SettingsFrame>
  );
}
