import { useLocale, useTranslations } from "next-intl";
import { slaStates } from "@/lib/tickets/filters";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { Channel, Priority, TicketStatus } from "@/prisma/generated/enums";

export type Choices = readonly { value: string; label: string }[];

/** What each field of the filters that is chosen from a list offers, in the order they are shown. */
export function useFilterChoices(options: QueueOptions) {
  const t = useTranslations("desk");
  const tCommon = useTranslations("common");
  const ro = useLocale() === "ro";
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return {
    status: Object.values(TicketStatus).map((value) => ({ value, label: tCommon(`status.${value}`) })),
    priority: Object.values(Priority).map((value) => ({ value, label: tCommon(`priority.${value}`) })),
    assignee: [
      { value: "me", label: t("filter.me") },
      { value: "nobody", label: t("nobody") },
      ...named(options.agents),
      ...options.formerAgents.map(({ id, name }) => ({
        value: id,
        label: t("filter.formerAgent", { name }),
      })),
    ],
    sla: slaStates.map((value) => ({ value, label: t(`filter.slaState.${value}`) })),
    team: named(options.teams),
    category: options.categories.map(({ id, nameRo, nameEn }) => ({
      value: id,
      label: ro ? nameRo : nameEn,
    })),
    tag: options.tags.map(({ id, name, active }) => ({
      value: id,
      label: active ? name : t("bulk.tagDisabled", { name }),
    })),
    channel: Object.values(Channel).map((value) => ({ value, label: tCommon(`channel.${value}`) })),
    thirdParty: named(options.thirdParties),
  } satisfies Record<string, Choices>;
}
