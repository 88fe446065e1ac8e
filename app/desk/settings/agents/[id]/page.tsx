import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Absences } from "@/app/desk/absences";
import { StandingBadge } from "@/app/desk/customers/standing-badge";
import { Card, CardHead } from "@/components/ui/card";
import { requireAdmin } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { agentPage } from "@/lib/people/agents";
import { ticketsHeldBy } from "@/lib/people/hand-over";
import { absencesOf } from "@/lib/people/plan-absence";
import { agentsForAssignment } from "@/lib/people/queries";
import { SettingsFrame } from "../../settings-frame";
import { AbsenceBadge } from "../absence-badge";
import { HeldTickets } from "./held-tickets";
import { Standing } from "./standing";

type AgentPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.agents") };
}

/** An agent: the rights he has, when he is away, and the tickets to be handed over when he goes. */
export default async function OneAgentPage({ params }: AgentPageProps) {
  const actor = await requireAdmin();
  const agent = await agentPage(actor, (await params).id);
  if (!agent) notFound();
  const [held, agents, absences, t] = await Promise.all([
    ticketsHeldBy(actor, agent.id),
    agentsForAssignment(actor),
    absencesOf(actor, agent.id, await currentTime()),
    getTranslations("people.absence"),
  ]);
  return (
    <SettingsFrame
      actor={actor}
      section="agents"
      title={agent.name}
      action={
        <span className="flex flex-wrap gap-2">
          <AbsenceBadge until={agent.absentUntil} />
          <StandingBadge status={agent.status} />
        </span>
      }
    >
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <HeldTickets agent={agent} tickets={held} agents={agents} actor={actor} />
        <div className="flex flex-col gap-5">
          <Card aria-labelledby="absence" className="pb-5">
            <CardHead id="absence" title={t("title")} />
            <div className="px-5 pt-1">
              <Absences personId={agent.id} absences={absences} />
            </div>
          </Card>
          <Standing agent={agent} isSelf={agent.id === actor.id} />
        </div>
      </div>
    </SettingsFrame>
  );
}
