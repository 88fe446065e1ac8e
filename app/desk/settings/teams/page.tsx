import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckList } from "@/components/form/check-list";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { requireAdmin } from "@/lib/auth/session";
import { agentList } from "@/lib/people/agents";
import { teamList, teamShown } from "@/lib/people/teams";
import { seenMark } from "@/lib/settings/seen";
import { addTeam, saveTeam } from "../actions";
import { AbsenceBadge } from "../agents/absence-badge";
import { SettingsFrame } from "../settings-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.teams") };
}

/** Teams: their names, who is in them, and who of them is away with what is open. */
export default async function TeamsPage() {
  const actor = await requireAdmin();
  const [teams, agents] = await Promise.all([teamList(actor), agentList(actor)]);
  const t = await getTranslations("settings.teams");
  const form = await getTranslations("common.form");
  return (
    <SettingsFrame actor={actor} section="teams">
      <Card className="mb-5 p-4">
        <Form action={addTeam} success={t("added")} className="flex flex-wrap items-end gap-3">
          <TextField
            id="new-team"
            name="name"
            label={t("new")}
            maxLength={80}
            autoComplete="off"
            fieldClassName="min-w-0 flex-1 basis-64"
          />
          <SubmitButton variant="secondary">{t("add")}</SubmitButton>
        </Form>
      </Card>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {teams.map(({ id, name, members }) => {
          const ids = members.map((member) => member.id);
          const choice = agents.filter((agent) => agent.status !== "DISABLED" || ids.includes(agent.id));
          const away = agents.filter((agent) => agent.absentUntil !== null && ids.includes(agent.id));
          return (
            <Card key={id} aria-labelledby={`team-${id}`} className="pb-5" data-team={name}>
              <CardHead id={`team-${id}`} title={name} />
              <ul className="flex flex-col gap-1.5 px-5 pb-2 text-sm empty:hidden">
                {away.map((agent) => (
                  <li key={agent.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                    <Link href={`/desk/settings/agents/${agent.id}`} className="text-accent hover:underline">
                      {agent.name}
                    </Link>
                    <AbsenceBadge until={agent.absentUntil} />
                    <span className="text-muted">{t("toHandOver", { count: agent.openTickets })}</span>
                  </li>
                ))}
              </ul>
              <Form
                action={saveTeam}
                success={t("saved")}
                keepAfterSuccess
                className="flex flex-col gap-4 px-5 pt-1"
              >
                <input type="hidden" name="teamId" value={id} />
                <input type="hidden" name="seen" value={seenMark(teamShown({ name, members }))} />
                <TextField
                  id={`name-${id}`}
                  name="name"
                  label={t("name")}
                  defaultValue={name}
                  maxLength={80}
                  autoComplete="off"
                />
                <CheckList name="memberIds" label={t("members")} options={choice} chosen={ids} />
                <div>
                  <SubmitButton>{form("save")}</SubmitButton>
                </div>
              </Form>
            </Card>
          );
        })}
      </div>
    </SettingsFrame>
  );
}
