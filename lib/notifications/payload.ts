import { z } from "zod";
import { excerptOf, oneLine } from "@/lib/notifications/excerpt";
import type { AccountMailKind, MailDraft, TicketMailKind } from "@/lib/notifications/recipients";
import type { TicketEvent } from "@/lib/tickets/event";
import { Channel, type MailKind, Priority, SlaMetric, type Visibility } from "@/prisma/generated/enums";

const instant = z.iso.datetime();
const dueAt = instant.nullable();
const name = z.string().max(120);
const excerpt = z.string().max(600).nullable();
const ticket = z.strictObject({ number: z.int().positive(), subject: z.string().max(300) });

/** What the template of each kind shows. Instants in ISO; never a token or a link. */
export const mailPayload = {
  INVITATION: z.strictObject({ accountTokenId: z.uuid() }),
  PASSWORD_RESET: z.strictObject({ accountTokenId: z.uuid() }),
  PASSWORD_CHANGED: z.strictObject({ changedAt: instant }),
  EMAIL_CHANGED: z.strictObject({ changedAt: instant }),
  REQUEST_RECEIVED: z.strictObject({
    ticket,
    channel: z.enum(Channel),
    receivedAt: instant,
    pickupDueAt: dueAt,
    excerpt,
  }),
  CUSTOMER_QUESTION: z.strictObject({ ticket, agent: name, excerpt, answerBy: dueAt }),
  CUSTOMER_REMINDER: z.strictObject({ ticket, excerpt, answerBy: instant }),
  CUSTOMER_LAST_REMINDER: z.strictObject({ ticket, excerpt, answerBy: instant }),
  RESOLVED: z.strictObject({ ticket, agent: name, excerpt, autoCloseAt: instant }),
  TAKEN: z.strictObject({ ticket, agent: name, resolutionDueAt: dueAt }),
  BACK_IN_PROGRESS: z.strictObject({
    ticket,
    because: z.enum(["customer_replied", "resumed", "third_party_answered", "reopened"]),
    thirdParty: name.nullable(),
    excerpt,
    resolutionDueAt: dueAt,
  }),
  WAITING_THIRD_PARTY: z.strictObject({ ticket, thirdParty: name, excerpt }),
  PUBLIC_REPLY: z.strictObject({ ticket, agent: name, excerpt }),
  CLOSED: z.strictObject({
    ticket,
    because: z.enum(["confirmed", "closed", "expired", "withdrawn"]),
    excerpt,
  }),
  AGENT_ASSIGNED: z.strictObject({
    ticket,
    by: name,
    requester: name,
    priority: z.enum(Priority),
    resolutionDueAt: dueAt,
  }),
  AGENT_CUSTOMER_ANSWERED: z.strictObject({ ticket, requester: name, reopened: z.boolean(), excerpt }),
  AGENT_SLA_WARNING: z.strictObject({
    ticket,
    requester: name,
    priority: z.enum(Priority),
    metric: z.enum(SlaMetric),
    cycle: z.int().positive(),
    dueAt: instant,
  }),
  AGENT_SLA_BREACH: z.strictObject({
    ticket,
    requester: name,
    priority: z.enum(Priority),
    metric: z.enum(SlaMetric),
    cycle: z.int().positive(),
    dueAt: instant,
  }),
  AGENT_LOW_RATING: z.strictObject({
    ticket,
    requester: name,
    agent: name.nullable(),
    rating: z.int().min(1).max(2),
    excerpt,
  }),
} satisfies Record<MailKind, z.ZodType>;

export type MailPayload = { [K in MailKind]: z.infer<(typeof mailPayload)[K]> };
export type MailContent<K extends MailKind = MailKind> = {
  [P in K]: { kind: P; payload: MailPayload[P] };
}[K];
export type AccountMailContent = MailContent<AccountMailKind>;

/** What a mail can tell beside its event. */
export type MailFacts = {
  ticket: { number: number; subject: string; priority: Priority };
  requesterName: string;
  /** Null: the system. */
  actorName: string | null;
  /** The agent a rating is about. */
  ratedAgentName: string | null;
  /**
   * The words that came with the event: its message, a rating's message, and for SLA events of
   * CUSTOMER_RESPONSE the question that waits for an answer.
   */
  message: { body: string; visibility: Visibility } | null;
  /** Due instants, epoch ms, of the clocks that run after the event. */
  dueAt: Partial<Record<SlaMetric, number>>;
};

/** The content of a drafted mail. Words of internal messages go into no mail. */
export function payloadFor(
  draft: Pick<MailDraft, "kind">,
  event: TicketEvent,
  facts: MailFacts,
): MailContent<TicketMailKind> {
  const { kind } = draft;
  const ticket = { number: facts.ticket.number, subject: oneLine(facts.ticket.subject, 300) };
  const excerpt = facts.message?.visibility === "PUBLIC" ? excerptOf(facts.message.body) || null : null;
  const agent = firstName(facts.actorName ?? "");
  const requester = oneLine(facts.requesterName, 120);
  const { priority } = facts.ticket;
  const resolutionDueAt = due(facts, "RESOLUTION");

  switch (kind) {
    case "REQUEST_RECEIVED": {
      const { channel, receivedAt } = dataOf(event, "OPENED");
      return { kind, payload: { ticket, channel, receivedAt, pickupDueAt: due(facts, "PICKUP"), excerpt } };
    }
    case "CUSTOMER_QUESTION":
      return { kind, payload: { ticket, agent, excerpt, answerBy: due(facts, "CUSTOMER_RESPONSE") } };
    case "CUSTOMER_REMINDER":
      return { kind, payload: { ticket, excerpt, answerBy: dataOf(event, "SLA_WARNED").dueAt } };
    case "CUSTOMER_LAST_REMINDER":
      return { kind, payload: { ticket, excerpt, answerBy: dataOf(event, "SLA_BREACHED").dueAt } };
    case "RESOLVED":
      return {
        kind,
        payload: { ticket, agent, excerpt, autoCloseAt: dataOf(event, "RESOLVED").autoCloseAt },
      };
    case "TAKEN": {
      const { assignee } = dataOf(event, "ASSIGNED");
      return { kind, payload: { ticket, agent: firstName(assignee.name), resolutionDueAt } };
    }
    case "BACK_IN_PROGRESS":
      return { kind, payload: { ticket, ...cause(event), excerpt, resolutionDueAt } };
    case "WAITING_THIRD_PARTY": {
      const { thirdParty } = dataOf(event, "THIRD_PARTY_ASKED");
      return { kind, payload: { ticket, thirdParty: oneLine(thirdParty.name, 120), excerpt } };
    }
    case "PUBLIC_REPLY":
      return { kind, payload: { ticket, agent, excerpt } };
    case "CLOSED":
      return { kind, payload: { ticket, because: closedBecause(event), excerpt } };
    case "AGENT_ASSIGNED":
      return {
        kind,
        payload: { ticket, by: oneLine(facts.actorName ?? "", 120), requester, priority, resolutionDueAt },
      };
    case "AGENT_CUSTOMER_ANSWERED":
      return { kind, payload: { ticket, requester, reopened: event.kind === "REOPENED", excerpt } };
    case "AGENT_SLA_WARNING":
      return { kind, payload: { ticket, requester, priority, ...dataOf(event, "SLA_WARNED") } };
    case "AGENT_SLA_BREACH":
      return { kind, payload: { ticket, requester, priority, ...dataOf(event, "SLA_BREACHED") } };
    case "AGENT_LOW_RATING": {
      const { rating } = dataOf(event, "RATED");
      const rated = facts.ratedAgentName === null ? null : oneLine(facts.ratedAgentName, 120);
      return { kind, payload: { ticket, requester, agent: rated, rating, excerpt } };
    }
  }
}

function dataOf<K extends TicketEvent["kind"]>(event: TicketEvent, kind: K): TicketEvent<K>["data"] {
  if (!isOf(event, kind)) throw new Error(`A mail of ${kind} cannot come from ${event.kind}.`);
  return event.data;
}

function isOf<K extends TicketEvent["kind"]>(
  event: TicketEvent,
  kind: K,
): event is TicketEvent<K> & TicketEvent {
  return event.kind === kind;
}

function cause(event: TicketEvent): Pick<MailPayload["BACK_IN_PROGRESS"], "because" | "thirdParty"> {
  if (event.kind === "CUSTOMER_REPLIED") return { because: "customer_replied", thirdParty: null };
  if (event.kind === "REOPENED") return { because: "reopened", thirdParty: null };
  const { thirdParty } = dataOf(event, "RESUMED");
  if (!thirdParty) return { because: "resumed", thirdParty: null };
  return { because: "third_party_answered", thirdParty: oneLine(thirdParty.name, 120) };
}

function closedBecause(event: TicketEvent): MailPayload["CLOSED"]["because"] {
  if (event.kind === "CONFIRMED") return "confirmed";
  if (event.kind === "WITHDRAWN") return "withdrawn";
  return event.actorId === null ? "expired" : "closed";
}

function due(facts: MailFacts, metric: SlaMetric): string | null {
  const ms = facts.dueAt[metric];
  return ms === undefined ? null : new Date(ms).toISOString();
}

function firstName(name: string): string {
  return oneLine(name, 120).split(" ")[0] ?? "";
}
