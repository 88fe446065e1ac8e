import { dateWords } from "@/components/ui/time-words";
import { translatorFor } from "@/lib/i18n/translator";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import type { Locale } from "@/prisma/generated/enums";

/** Its label says what is to be known before it is chosen; `name` is what one is mentioned by, where that is less. */
export type AgentChoice = { value: string; label: string; name?: string; disabled?: boolean };

/** Agents as options for one of them: whoever is away cannot be chosen and says until when; oneself can always. */
export function agentChoices(
  agents: readonly OfferedAgent[],
  { id: ownId, locale }: Pick<PersonActor, "id" | "locale">,
): AgentChoice[] {
  const t = translatorFor(locale);
  return agents.map(({ id, name, absentUntil: day }) => {
    if (id === ownId) return { value: id, label: t("desk.moves.me", { name }), name };
    if (day === null) return { value: id, label: name };
    return { value: id, label: `${name} – ${absentUntil(day, locale)}`, name, disabled: true };
  });
}

/** Tells until when somebody is away, of the last day ("2026-12-05"). */
export function absentUntil(day: string, locale: Locale): string {
  const t = translatorFor(locale);
  return t("desk.absentUntil", { day: dateWords(Date.parse(day), { locale, timeZone: "UTC" }) });
}

/** Whether a ticket's assignee would go on with it now: active and not away, unless it is oneself. */
export function isPresent(agents: readonly OfferedAgent[], id: string | null, ownId: string): boolean {
  const agent = agents.find((each) => each.id === id);
  return agent !== undefined && (agent.absentUntil === null || id === ownId);
}
