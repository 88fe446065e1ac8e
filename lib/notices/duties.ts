import { type Audience, type Recipient, responsibleFor } from "@/lib/notifications/recipients";
import type { TicketEvent } from "@/lib/tickets/event";
import type { EventKind, NoticeKind } from "@/prisma/generated/enums";

/** Everybody a notice may be for, as they stand after the event. */
export type NoticeAudience = Pick<Audience, "actorId" | "requester" | "assignee" | "team"> & {
  /** The team's bell rings in his place too. */
  assigneeAway: boolean;
  /** Whom a note names. */
  mentioned: readonly Recipient[];
};

export type NoticeDraft = { kind: NoticeKind; personId: string };

type Due = { kind: NoticeKind; to: Recipient };
type Duties = { [K in EventKind]: (event: TicketEvent<K>, audience: NoticeAudience) => Due[] };

const nobody = () => [];
const answered = (_: TicketEvent, audience: NoticeAudience) => each(holders(audience), "CUSTOMER_ANSWERED");

/** Which agents the bell rings for by each kind of event. A new kind does not compile until it stands here. */
const duties = {
  OPENED: nobody,
  ASSIGNED: (_, { assignee }) => each([assignee], "ASSIGNED"),
  REASSIGNED: (_, { assignee }) => each([assignee], "ASSIGNED"),
  RELEASED: nobody,
  CUSTOMER_ASKED: nobody,
  THIRD_PARTY_ASKED: nobody,
  CUSTOMER_REPLIED: answered,
  RESUMED: nobody,
  RESOLVED: nobody,
  REOPENED: (event, audience) =>
    audience.actorId === audience.requester.id ? answered(event, audience) : [],
  CONFIRMED: nobody,
  CLOSED: nobody,
  WITHDRAWN: nobody,
  COMMENTED: answered,
  REPLIED: nobody,
  NOTED: (_, { mentioned }) => each(mentioned, "MENTIONED"),
  PRIORITY_CHANGED: nobody,
  CATEGORY_CHANGED: nobody,
  TEAM_CHANGED: nobody,
  TAGS_CHANGED: nobody,
  REQUESTER_CHANGED: nobody,
  SLA_WARNED: ({ data }, audience) => ofClock(data.metric, audience, "SLA_WARNING"),
  SLA_BREACHED: ({ data }, audience) =>
    data.metric === "CUSTOMER_RESPONSE"
      ? each(holders(audience), "CUSTOMER_SILENT")
      : ofClock(data.metric, audience, "SLA_BREACH"),
  SLA_CORRECTED: nobody,
  POLICY_APPLIED: nobody,
  RATED: nobody,
  CHASE_DUE: (_, audience) => each(holders(audience), "CHASE_DUE"),
} satisfies Duties;

/** The notices an event brings, each person once: active agents, and never for what one did oneself. */
export function noticesOf<K extends EventKind>(
  event: TicketEvent<K>,
  audience: NoticeAudience,
): NoticeDraft[] {
  const duty: Duties[K] = (duties as Duties)[event.kind as K];
  const due = new Map(duty(event, audience).map((notice) => [notice.to.id, notice]));
  return [...due.values()].flatMap(({ kind, to }) =>
    to.status === "ACTIVE" && to.role !== "CUSTOMER" && to.id !== audience.actorId
      ? [{ kind, personId: to.id }]
      : [],
  );
}

/** Who has to know of what comes to a ticket: its assignee, and while he is away the team as well. */
function holders({ assignee, assigneeAway, team }: NoticeAudience): readonly (Recipient | null)[] {
  return assigneeAway ? [assignee, ...team] : [assignee];
}

/** Of the customer's own clock nobody here is warned. */
function ofClock(
  metric: TicketEvent<"SLA_WARNED">["data"]["metric"],
  audience: NoticeAudience,
  kind: NoticeKind,
) {
  if (metric === "CUSTOMER_RESPONSE") return [];
  const { assignee } = audience;
  return each(metric === "PICKUP" || !assignee ? responsibleFor(metric, audience) : holders(audience), kind);
}

function each(people: readonly (Recipient | null)[], kind: NoticeKind): Due[] {
  return people.filter((person) => person !== null).map((to) => ({ kind, to }));
}
