import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StandingBadge } from "@/app/desk/customers/standing-badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Cell, Row, Table } from "@/components/ui/table";
import { requireAdmin } from "@/lib/auth/session";
import { agentList } from "@/lib/people/agents";
import { teams } from "@/lib/tickets/catalogue";
import { SettingsFrame } from "../settings-frame";
import { AbsenceBadge } from "./absence-badge";
import { InviteAgent } from "./invite-agent";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.agents") };
}

/** Agents and admins: who they are, what they have open. */
export default async function AgentsPage() {
  const actor = await requireAdmin();
  const [agents, known] = await Promise.all([agentList(actor), teams()]);
  const t = await getTranslations("settings.agents");
  const headings = [t("name"), t("role"), t("teams"), t("status"), t("open")];
  return (
    <SettingsFrame actor={actor} section="agents">
      <Disclosure summary={t("invite")} className="mb-5 max-w-xl">
        <InviteAgent teams={known} />
      </Disclosure>
      <Table label={t("list")} headings={headings}>
        {agents.map((agent) => (
          <Row key={agent.id} data-agent={agent.email}>
            <Cell>
              <Link
                href={`/desk/settings/agents/${agent.id}`}
                className="font-medium hover:text-accent hover:underline"
              >
                {agent.name}
              </Link>
              <p className="break-all text-muted text-xs">{agent.email}</p>
            </Cell>
            <Cell>{t(agent.role === "ADMIN" ? "admin" : "agent")}</Cell>
            <Cell className="text-muted">{agent.teams.map(({ name }) => name).join(", ")}</Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                <StandingBadge status={agent.status} />
                <AbsenceBadge until={agent.absentUntil} />
              </span>
            </Cell>
            <Cell className="tabular-nums">
              <span className="text-muted lg:hidden">{t("open")}: </span>
              {agent.openTickets}
            </Cell>
          </Row>
        ))}
      </Table>
    </SettingsFrame>
  );
}
