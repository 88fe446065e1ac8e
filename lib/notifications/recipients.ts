import { mailClass } from "@/lib/notifications/mail-class";
import type { TicketEvent } from "@/lib/tickets/event";
import type { EventKind, Locale, MailKind, PersonStatus, Role, SlaMetric } from "@/prisma/generated/enums";

/** A person who may be told, with everything that decides whether he is. */
export type Recipient = {
  id: string;
  email: string;
  name: string;
  status: PersonStatus;
  role: Role;
  locale: Locale;
  timeZone: string;
  mutedMailKinds: readonly MailKind[];
  /** Has stopped the status mails of this ticket. */
  optedOut: boolean;
};

/** Everybody around a ticket, as they stand after the event. */
export type Audience = {
  /** Who did it; null: the system. */
  actorId: string | null;
  requester: Recipient;
  assignee: Recipient | null;
  team: readonly Recipient[];
  /** The agent a rating is about; null for every other event. */
  ratedAgent: Recipient | null;
};

export type AccountMailKind = "INVITATION" | "PASSWORD_RESET" | "PASSWORD_CHANGED" | "EMAIL_CHANGED";
export type TicketMailKind = Exclude<MailKind, AccountMailKind>;

/** Why a mail that would have gone does not. */
export type Suppression = "disabled" | "not_staff" | "own_doing" | "opted_out" | "muted" | "told_already";

export type MailDraft = { kind: TicketMailKind; recipient: Recipient } & (
  | { state: "QUEUED"; reason: null }
  | { state: "SUPPRESSED"; reason: Suppression }
);

/** A mail owed by the event. A receipt goes to the very person who acted. */
type Owed = { kind: TicketMailKind; to: Recipient; receipt?: true };
type Duties = { [K in EventKind]: (event: TicketEvent<K>, audience: Audience) => Owed[] };

const nobody = () => [];

/** Who is owed what by each kind of event. A new kind does not compile until it stands here. */
const duties = {
  OPENED: (_, { requester }) => [{ kind: "REQUEST_RECEIVED", to: requester, receipt: true }],
  ASSIGNED: (_, { requester, assignee }) => [
    { kind: "TAKEN", to: requester },
    ...each([assignee], "AGENT_ASSIGNED"),
  ],
  REASSIGNED: (_, { assignee }) => each([assignee], "AGENT_ASSIGNED"),
  RELEASED: nobody,
  CUSTOMER_ASKED: (_, { requester }) => [{ kind: "CUSTOMER_QUESTION", to: requester }],
  THIRD_PARTY_ASKED: (_, { requester }) => [{ kind: "WAITING_THIRD_PARTY", to: requester }],
  CUSTOMER_REPLIED: (_, { requester, assignee }) => [
    { kind: "BACK_IN_PROGRESS", to: requester, receipt: true },
    ...each([assignee], "AGENT_CUSTOMER_ANSWERED"),
  ],
  RESUMED: (_, { requester }) => [{ kind: "BACK_IN_PROGRESS", to: requester }],
  RESOLVED: (_, { requester }) => [{ kind: "RESOLVED", to: requester }],
  REOPENED: (event, { actorId, requester, assignee }) => [
    ...(event.status === "IN_PROGRESS" ? each([requester], "BACK_IN_PROGRESS") : []),
    ...(actorId === requester.id ? each([assignee], "AGENT_CUSTOMER_ANSWERED") : []),
  ],
  CONFIRMED: (_, { requester }) => [{ kind: "CLOSED", to: requester }],
  CLOSED: (_, { requester }) => [{ kind: "CLOSED", to: requester }],
  WITHDRAWN: (_, { requester }) => [{ kind: "CLOSED", to: requester }],
  COMMENTED: (_, { assignee }) => each([assignee], "AGENT_CUSTOMER_ANSWERED"),
  REPLIED: (_, { requester }) => [{ kind: "PUBLIC_REPLY", to: requester }],
  NOTED: nobody,
  PRIORITY_CHANGED: nobody,
  CATEGORY_CHANGED: nobody,
  TEAM_CHANGED: nobody,
  TAGS_CHANGED: nobody,
  REQUESTER_CHANGED: nobody,
  SLA_WARNED: ({ data }, audience) =>
    data.metric === "CUSTOMER_RESPONSE"
      ? [{ kind: "CUSTOMER_REMINDER", to: audience.requester }]
      : each(responsibleFor(data.metric, audience), "AGENT_SLA_WARNING"),
  SLA_BREACHED: ({ data }, audience) =>
    data.metric === "CUSTOMER_RESPONSE"
      ? [{ kind: "CUSTOMER_LAST_REMINDER", to: audience.requester }]
      : each(responsibleFor(data.metric, audience), "AGENT_SLA_BREACH"),
  SLA_CORRECTED: nobody,
  POLICY_APPLIED: nobody,
  RATED: ({ data }, { ratedAgent, team }) =>
    isLow(data.rating) && !isLow(data.from) ? each([ratedAgent, ...team], "AGENT_LOW_RATING") : [],
  CHASE_DUE: nobody,
} satisfies Duties;

/**
 * The mails an event brings, each person and kind once. Mails nobody gets are there too, suppressed with
 * the reason, so that the ledger can say why. Two mails go to the person who acted, because they are
 * receipts: the confirmation of a request, and "back in progress" upon the requester's answer.
 */
export function recipientsOf<K extends EventKind>(event: TicketEvent<K>, audience: Audience): MailDraft[] {
  const duty: Duties[K] = (duties as Duties)[event.kind as K];
  const owed = new Map(duty(event, audience).map((mail) => [`${mail.kind} ${mail.to.id}`, mail]));
  return [...owed.values()].map(({ kind, to, receipt }) => {
    const ownDoing = !receipt && to.id === audience.actorId;
    const reason = suppression(kind, to) ?? (ownDoing ? "own_doing" : null);
    const draft = { kind, recipient: to };
    return reason ? { ...draft, state: "SUPPRESSED", reason } : { ...draft, state: "QUEUED", reason };
  });
}

/**
 * The mail of one of the breaches that a correction brings out together: `told` are those already mailed of another.
 * A breach that comes about by itself is always mailed.
 */
export function ofCorrection(draft: MailDraft, told: Set<string>): MailDraft {
  const { kind, recipient, state } = draft;
  const mail = `${kind} ${recipient.id}`;
  if (state === "QUEUED" && told.has(mail))
    return { kind, recipient, state: "SUPPRESSED", reason: "told_already" };
  told.add(mail);
  return draft;
}

/** Why `to` gets no mail of this kind at all, or null. Asked when the mail comes to be owed and when it is sent. */
export function suppression(
  kind: MailKind,
  to: Pick<Recipient, "status" | "role" | "mutedMailKinds" | "optedOut">,
): Exclude<Suppression, "own_doing" | "told_already"> | null {
  if (to.status === "DISABLED") return "disabled";
  // Who was staff once may still stand in a team or a ticket; words of customers are not for him.
  if (kind.startsWith("AGENT_") && to.role === "CUSTOMER") return "not_staff";
  if (mailClass[kind] === "status" && to.optedOut) return "opted_out";
  if (mailClass[kind] === "preference" && to.mutedMailKinds.includes(kind)) return "muted";
  return null;
}

/** Low enough to be told to the team, once: a low rating changed into another says nothing new. */
function isLow(rating: number | undefined): boolean {
  return rating !== undefined && rating <= 2;
}

function each(people: readonly (Recipient | null)[], kind: TicketMailKind): Owed[] {
  return people.filter((person) => person !== null).map((to) => ({ kind, to }));
}

/** Pickup concerns the team; everything else the assignee, or the team while there is none. */
export function responsibleFor<Person>(
  metric: Exclude<SlaMetric, "CUSTOMER_RESPONSE">,
  { assignee, team }: { assignee: Person | null; team: readonly Person[] },
): readonly Person[] {
  return metric === "PICKUP" || !assignee ? team : [assignee];
}
