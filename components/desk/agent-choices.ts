import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "@/components/ui/time-words";
import type { OfferedAgent } from "@/lib/people/absence";

type AgentChoice = { value: string; label: string; disabled: boolean };

/** Agents as options: whoever is away cannot be chosen and says until when; oneself can always. */
export function useAgentChoices(agents: readonly OfferedAgent[], ownId: string): AgentChoice[] {
  const t = useTranslations("desk");
  const away = useAbsentUntil();
  return agents.map(({ id, name, absentUntil }) => {
    if (id === ownId) return { value: id, label: t("moves.me", { name }), disabled: false };
    const label = absentUntil ? `${name} – ${away(absentUntil)}` : name;
    return { value: id, label, disabled: absentUntil !== null };
  });
}

/** Tells until when somebody is away, of the last day ("2026-12-05"). */
export function useAbsentUntil(): (day: string) => string {
  const t = useTranslations("desk");
  const locale = useLocale();
  return (day) => t("absentUntil", { day: dateWords(Date.parse(day), { locale, timeZone: "UTC" }) });
}

/** Whether a ticket's assignee would go on with it now: active and not away, unless it is oneself. */
export function isPresent(agents: readonly OfferedAgent[], id: string | null, ownId: string): boolean {
  const agent = agents.find((each) => each.id === id);
  return agent !== undefined && (agent.absentUntil === null || id === ownId);
}
