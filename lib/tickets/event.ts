import { z } from "zod";
import {
  Channel,
  type EventKind,
  Priority,
  SlaMetric,
  TicketStatus,
  type Visibility,
} from "@/prisma/generated/enums";

const ref = z.strictObject({ id: z.uuid(), name: z.string() });
/** A category, whose `name` is Romanian; older events have no other. */
const category = ref.extend({ nameEn: z.string().optional() });
const instant = z.iso.datetime();
const stars = z.int().min(1).max(5);
const nothing = z.strictObject({});
/** The ticket that goes on in its place, when it was closed as a duplicate. */
const duplicateOf = z.strictObject({ id: z.uuid(), number: z.int().positive() });

/** What each kind of event records beside its message. Names are kept as they were at the time. */
export const eventData = {
  OPENED: z.strictObject({
    receivedAt: instant,
    channel: z.enum(Channel),
    priority: z.enum(Priority),
    policyVersionId: z.uuid(),
  }),
  ASSIGNED: z.strictObject({ assignee: ref }),
  REASSIGNED: z.strictObject({ assignee: ref, from: ref }),
  RELEASED: z.strictObject({ from: ref }),
  CUSTOMER_ASKED: nothing,
  THIRD_PARTY_ASKED: z.strictObject({ thirdParty: ref, chaseAt: instant.nullable() }),
  CUSTOMER_REPLIED: nothing,
  RESUMED: z.strictObject({ from: z.enum(TicketStatus), thirdParty: ref.nullable() }),
  RESOLVED: z.strictObject({ autoCloseAt: instant }),
  REOPENED: nothing,
  CONFIRMED: nothing,
  CLOSED: nothing,
  WITHDRAWN: z.strictObject({ duplicateOf: duplicateOf.optional() }),
  COMMENTED: nothing,
  REPLIED: nothing,
  /** Agents whom the note is meant for, by id. */
  NOTED: z.strictObject({ mentions: z.array(z.uuid()).max(50).optional() }),
  PRIORITY_CHANGED: z.strictObject({ from: z.enum(Priority), to: z.enum(Priority) }),
  CATEGORY_CHANGED: z.strictObject({ from: category.nullable(), to: category.nullable() }),
  TEAM_CHANGED: z.strictObject({ from: ref.nullable(), to: ref.nullable() }),
  TAGS_CHANGED: z.strictObject({ added: z.array(ref), removed: z.array(ref) }),
  /** The requester was found to be another person, or the same twice. */
  REQUESTER_CHANGED: z.strictObject({ from: ref, to: ref }),
  SLA_WARNED: z.strictObject({ metric: z.enum(SlaMetric), cycle: z.int().positive(), dueAt: instant }),
  SLA_BREACHED: z.strictObject({ metric: z.enum(SlaMetric), cycle: z.int().positive(), dueAt: instant }),
  SLA_CORRECTED: z.union([
    z.strictObject({ metric: z.enum(SlaMetric), from: instant, to: instant, reason: z.string() }),
    /** When the request really came; `was` is what had been taken for it until then. */
    z.strictObject({ receivedAt: instant, was: instant, reason: z.string() }),
  ]),
  POLICY_APPLIED: z.strictObject({ policyVersionId: z.uuid() }),
  RATED: z.strictObject({
    rating: stars,
    agentId: z.uuid().nullable(),
    /** The rating that was changed into this one. */
    from: stars.optional(),
  }),
  /** The time to chase whom we wait for has come. */
  CHASE_DUE: z.strictObject({ thirdParty: ref }),
} satisfies Record<EventKind, z.ZodType>;

export type EventData = { [K in EventKind]: z.infer<(typeof eventData)[K]> };

/** An event with its data typed by its kind. `at` is the instant it counts from, epoch ms. */
export type TicketEvent<K extends EventKind = EventKind> = {
  [P in K]: {
    kind: P;
    seq: number;
    at: number;
    status: TicketStatus;
    visibility: Visibility;
    actorId: string | null;
    messageId: string | null;
    data: EventData[P];
  };
}[K];

/** A stored event, checked and typed. Throws when its data is not of its kind: that is corruption. */
export function readEvent(row: {
  kind: EventKind;
  seq: number;
  at: Date;
  status: TicketStatus;
  visibility: Visibility;
  actorId: string | null;
  messageId: string | null;
  data: unknown;
}): TicketEvent {
  return { ...row, at: row.at.getTime(), data: eventData[row.kind].parse(row.data) } as TicketEvent;
}

/** Who reads the words that come with an event: null where their author says, or where no words come. */
export const wordsVisibility = {
  OPENED: "PUBLIC",
  ASSIGNED: null,
  REASSIGNED: null,
  RELEASED: "INTERNAL",
  CUSTOMER_ASKED: "PUBLIC",
  THIRD_PARTY_ASKED: null,
  CUSTOMER_REPLIED: "PUBLIC",
  RESUMED: null,
  RESOLVED: "PUBLIC",
  REOPENED: "PUBLIC",
  CONFIRMED: null,
  CLOSED: null,
  WITHDRAWN: "PUBLIC",
  COMMENTED: "PUBLIC",
  REPLIED: "PUBLIC",
  NOTED: "INTERNAL",
  PRIORITY_CHANGED: null,
  CATEGORY_CHANGED: null,
  TEAM_CHANGED: null,
  TAGS_CHANGED: null,
  REQUESTER_CHANGED: null,
  SLA_WARNED: null,
  SLA_BREACHED: null,
  SLA_CORRECTED: null,
  POLICY_APPLIED: null,
  RATED: null,
  CHASE_DUE: null,
} as const satisfies Record<EventKind, Visibility | null>;

/** Whether the customer may see that it happened. Its message has a visibility of its own. */
export const eventVisibility = {
  OPENED: "PUBLIC",
  ASSIGNED: "PUBLIC",
  REASSIGNED: "PUBLIC",
  RELEASED: "PUBLIC",
  CUSTOMER_ASKED: "PUBLIC",
  THIRD_PARTY_ASKED: "PUBLIC",
  CUSTOMER_REPLIED: "PUBLIC",
  RESUMED: "PUBLIC",
  RESOLVED: "PUBLIC",
  REOPENED: "PUBLIC",
  CONFIRMED: "PUBLIC",
  CLOSED: "PUBLIC",
  WITHDRAWN: "PUBLIC",
  COMMENTED: "PUBLIC",
  REPLIED: "PUBLIC",
  NOTED: "INTERNAL",
  PRIORITY_CHANGED: "PUBLIC",
  CATEGORY_CHANGED: "PUBLIC",
  TEAM_CHANGED: "INTERNAL",
  TAGS_CHANGED: "INTERNAL",
  REQUESTER_CHANGED: "INTERNAL",
  SLA_WARNED: "INTERNAL",
  SLA_BREACHED: "INTERNAL",
  SLA_CORRECTED: "INTERNAL",
  POLICY_APPLIED: "INTERNAL",
  RATED: "PUBLIC",
  CHASE_DUE: "INTERNAL",
} as const satisfies Record<EventKind, Visibility>;
