import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { changeCategory, changePriority, changeTeam, giveTicket } from "@/app/desk/actions";
import type { AgentChoice } from "@/components/desk/agent-choices";
import { PropertySelect } from "@/components/desk/property-select";
import { Card, CardHead } from "@/components/ui/card";
import { ExactTime } from "@/components/ui/exact-time";
import { type Packed, pack } from "@/components/ui/packed";
import type { PersonActor } from "@/lib/people/actor";
import { refusal } from "@/lib/tickets/machine";
import type { TicketPage } from "@/lib/tickets/page";
import { interactionRefusal } from "@/lib/tickets/permissions";
import { Priority } from "@/prisma/generated/enums";
import { Tags } from "./tags";

type PropertiesProps = {
  actor: PersonActor;
  ticket: TicketPage;
  agents: Packed<readonly AgentChoice[]>;
  categories: readonly { id: string; nameRo: string; nameEn: string }[];
  teams: readonly { id: string; name: string }[];
  tags: ComponentProps<typeof Tags>["tags"];
};

/** What the ticket is; everything but how it came is changed where it stands. */
export function Properties({ actor, ticket, agents, categories, teams, tags }: PropertiesProps) {
  const t = useTranslations();
  const locale = useLocale();
  const refused = interactionRefusal(actor, ticket, "edit");
  const shared = {
    ticket: { number: ticket.number, version: ticket.version },
    refused: refused ? t(`errors.${refused.code}`) : null,
    words: { save: t("common.form.save"), saved: t("common.form.saved") },
  };
  const ungivable = refusal(actor, ticket, ticket.assigneeId ? "reassign" : "assign");
  const none = { value: "", label: t("desk.properties.none") };
  const categoryOption = ({ id, nameRo, nameEn }: (typeof categories)[number]) => ({
    value: id,
    label: locale === "ro" ? nameRo : nameEn,
  });
  return (
    <Card aria-labelledby="properties" className="pb-4">
      <CardHead id="properties" title={t("desk.properties.title")} />
      <div className="flex flex-col gap-2 px-5">
        <PropertySelect
          {...shared}
          refused={ungivable ? t(`errors.${ungivable.code}`) : null}
          action={giveTicket}
          name="assigneeId"
          shortcut="A"
          label={t("desk.properties.assignee")}
          value={ticket.assigneeId ?? ""}
          options={agents}
          kept={{ value: ticket.assigneeId ?? "", label: ticket.assignee?.name ?? t("desk.nobody") }}
        />
        <PropertySelect
          {...shared}
          action={changePriority}
          name="priority"
          shortcut="P"
          label={t("desk.properties.priority")}
          value={ticket.priority}
          options={pack(
            Object.values(Priority).map((value) => ({ value, label: t(`common.priority.${value}`) })),
          )}
        />
        <PropertySelect
          {...shared}
          action={changeCategory}
          name="categoryId"
          label={t("desk.properties.category")}
          value={ticket.category?.id ?? ""}
          options={pack([none, ...categories.map(categoryOption)])}
          {...(ticket.category && { kept: categoryOption(ticket.category) })}
        />
        <PropertySelect
          {...shared}
          action={changeTeam}
          name="teamId"
          label={t("desk.properties.team")}
          value={ticket.team?.id ?? ""}
          options={pack([none, ...teams.map(({ id, name }) => ({ value: id, label: name }))])}
        />
        <Tags ticket={shared.ticket} tags={tags} refused={shared.refused} />
        <dl className="mt-1 flex flex-col gap-2 text-sm">
          <Property name={t("desk.properties.channel")}>{t(`common.channel.${ticket.channel}`)}</Property>
          <Property name={t("desk.properties.receivedAt")}>
            <ExactTime at={ticket.receivedAt.getTime()} />
          </Property>
        </dl>
      </div>
    </Card>
  );
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
