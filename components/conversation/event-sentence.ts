import { useLocale, useTranslations } from "next-intl";
import type { TicketEvent } from "@/lib/tickets/event";

/** An event with who did it; null is the system. */
export type ToldEvent = { event: TicketEvent; actor: { id: string; name: string; byStaff: boolean } | null };

/** Who is told: a customer by his id, or staff. */
export type Listener = { customerId: string } | "staff";

/**
 * Tells an event in a sentence of the reader's language; to a customer as to the person it is about. For server
 * components.
 */
export function useEventSentence(listener: Listener): (told: ToldEvent) => string {
  const t = useTranslations("tickets.event");
  const tMetric = useTranslations("sla.metric");
  const tPriority = useTranslations("common.priority");
  const locale = useLocale();
  const categoryName = (category: { name: string; nameEn?: string | undefined } | null) =>
    (locale === "en" ? category?.nameEn : null) ?? category?.name ?? t("none");
  return ({ event, actor: person }) => {
    const actor = person?.name ?? t("system");
    const customerId = listener === "staff" ? null : listener.customerId;
    const who = customerId === null ? "staff" : person?.id === customerId ? "own" : "customer";
    switch (event.kind) {
      case "OPENED":
        if (!person?.byStaff) return t("OPENED", { actor, who });
        return t("OPENED_ON_BEHALF", { actor, channel: event.data.channel });
      case "ASSIGNED": {
        const { id, name } = event.data.assignee;
        return t("ASSIGNED", { actor, assignee: name, self: id === person?.id ? "yes" : "no" });
      }
      case "REASSIGNED":
        return t("REASSIGNED", { actor, from: event.data.from.name, assignee: event.data.assignee.name });
      case "THIRD_PARTY_ASKED":
        return t("THIRD_PARTY_ASKED", { actor, thirdParty: event.data.thirdParty.name });
      case "RESUMED":
        return t("RESUMED", { actor, thirdParty: event.data.thirdParty?.name ?? "none" });
      case "CLOSED":
        return t("CLOSED", { actor, system: person ? "no" : "yes" });
      case "PRIORITY_CHANGED": {
        const { from, to } = event.data;
        return t("PRIORITY_CHANGED", { actor, who, from: tPriority(from), to: tPriority(to) });
      }
      case "CATEGORY_CHANGED": {
        const { from, to } = event.data;
        return t("CATEGORY_CHANGED", { actor, from: categoryName(from), to: categoryName(to) });
      }
      case "TEAM_CHANGED": {
        const { from, to } = event.data;
        return t("TEAM_CHANGED", { actor, from: from?.name ?? t("none"), to: to?.name ?? t("none") });
      }
      case "TAGS_CHANGED": {
        const { added, removed } = event.data;
        const tags = [...added.map(({ name }) => `+${name}`), ...removed.map(({ name }) => `−${name}`)];
        return t("TAGS_CHANGED", { actor, tags: tags.join(", ") });
      }
      case "WITHDRAWN": {
        const number = event.data.duplicateOf?.number;
        return number ? t("DUPLICATE", { actor, number }) : t("WITHDRAWN", { actor, who });
      }
      case "REQUESTER_CHANGED":
        return t("REQUESTER_CHANGED", { actor, from: event.data.from.name, to: event.data.to.name });
      case "SLA_WARNED":
      case "SLA_BREACHED":
        return t(event.kind, { metric: tMetric(event.data.metric) });
      case "SLA_CORRECTED":
        if ("receivedAt" in event.data) return t("RECEIVED_CORRECTED", { actor });
        return t("SLA_CORRECTED", { actor, metric: tMetric(event.data.metric) });
      case "CHASE_DUE":
        return t("CHASE_DUE", { thirdParty: event.data.thirdParty.name });
      case "RATED": {
        const { rating, from } = event.data;
        const change = from === undefined ? "no" : from === rating ? "message" : "rating";
        return t("RATED", { actor, who, rating, from: from ?? rating, change });
      }
      case "CUSTOMER_ASKED":
      case "CUSTOMER_REPLIED":
      case "REOPENED":
      case "CONFIRMED":
        return t(event.kind, { actor, who });
      case "RELEASED":
      case "RESOLVED":
      case "COMMENTED":
      case "REPLIED":
      case "NOTED":
      case "POLICY_APPLIED":
        return t(event.kind, { actor });
    }
  };
}
