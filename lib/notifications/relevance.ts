import { type Recipient, responsibleFor, suppression } from "@/lib/notifications/recipients";
import type { ClockState, MailKind, SlaMetric, TicketStatus } from "@/prisma/generated/enums";

/** How things stand at the moment of sending. Instants in epoch ms. */
export type Standing = {
  now: number;
  recipient: Pick<Recipient, "id" | "status" | "role" | "mutedMailKinds" | "optedOut">;
  /** Of the account link in the mail; null for mails without one. */
  link: { usedAt: number | null; voidedAt: number | null; expiresAt: number } | null;
  ticket: {
    status: TicketStatus;
    statusSince: number;
    assigneeId: string | null;
    teamMemberIds: readonly string[];
  } | null;
  /** When the event counts from that the mail tells of. */
  eventAt: number | null;
  /** The clock a warning or breach is about. */
  clock: { metric: SlaMetric; state: ClockState; breachedAt: number | null } | null;
};

export type DropReason =
  | "disabled"
  | "not_staff"
  | "opted_out"
  | "muted"
  | "link_used"
  | "link_voided"
  | "link_expired"
  | "already_answered"
  | "ticket_closed"
  | "reassigned"
  | "clock_stopped"
  | "breached_meanwhile"
  | "breach_corrected";

type Rule = (standing: Standing) => DropReason | null;

const always: Rule = () => null;

/** What takes the sense from a mail that was owed. A new kind does not compile until it is decided. */
const lostSense = {
  INVITATION: linkGone,
  PASSWORD_RESET: linkGone,
  PASSWORD_CHANGED: always,
  EMAIL_CHANGED: always,
  REQUEST_RECEIVED: always,
  CUSTOMER_QUESTION: answered,
  CUSTOMER_REMINDER: answered,
  CUSTOMER_LAST_REMINDER: answered,
  RESOLVED: always,
  TAKEN: closed,
  BACK_IN_PROGRESS: closed,
  WAITING_THIRD_PARTY: closed,
  PUBLIC_REPLY: always,
  CLOSED: always,
  AGENT_ASSIGNED: (standing) =>
    closed(standing) ?? (standing.ticket?.assigneeId === standing.recipient.id ? null : "reassigned"),
  AGENT_CUSTOMER_ANSWERED: closed,
  AGENT_SLA_WARNING: (standing) => {
    const { clock } = standing;
    if (clock?.breachedAt) return "breached_meanwhile";
    if (clock?.state !== "RUNNING") return "clock_stopped";
    return isResponsible(standing) ? null : "reassigned";
  },
  AGENT_SLA_BREACH: ({ clock }) => (clock?.breachedAt ? null : "breach_corrected"),
  AGENT_LOW_RATING: always,
} satisfies Record<MailKind, Rule>;

/** Why a mail is not sent after all, judged at the moment of sending; null when it goes. */
export function dropReason(kind: MailKind, standing: Standing): DropReason | null {
  return suppression(kind, standing.recipient) ?? lostSense[kind](standing);
}

function linkGone({ link, now }: Standing): DropReason | null {
  if (!link || link.voidedAt !== null) return "link_voided";
  if (link.usedAt !== null) return "link_used";
  return link.expiresAt > now ? null : "link_expired";
}

/** The very wait the mail speaks of is over. */
function answered({ ticket, eventAt }: Standing): DropReason | null {
  if (ticket?.status === "CLOSED") return "ticket_closed";
  const sameWait = ticket?.status === "WAITING_CUSTOMER" && (eventAt ?? 0) >= ticket.statusSince;
  return sameWait ? null : "already_answered";
}

/** The warning is for him still: who took the ticket over was told of its deadline when he got it. */
function isResponsible({ ticket, clock, recipient }: Standing): boolean {
  if (!ticket || !clock || clock.metric === "CUSTOMER_RESPONSE") return false;
  const assignee = ticket.assigneeId === null ? null : { id: ticket.assigneeId };
  const team = ticket.teamMemberIds.map((id) => ({ id }));
  return responsibleFor(clock.metric, { assignee, team }).some(({ id }) => id === recipient.id);
}

function closed({ ticket }: Standing): DropReason | null {
  return ticket?.status === "CLOSED" ? "ticket_closed" : null;
}
