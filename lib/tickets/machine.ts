import type { Actor } from "@/lib/people/actor";
import { type Failure, fail } from "@/lib/result";
import type { EventKind, TicketStatus } from "@/prisma/generated/enums";

/** The assigner is who gave the ticket to its assignee, as long as nobody has done anything since. */
type Party = "requester" | "agent" | "assignee" | "assigner" | "admin" | "system";

type Transition = {
  from: readonly TicketStatus[];
  /** Where it leads; "same" leaves the status as it is. */
  to: TicketStatus | "same";
  /** Where it leads instead when the assignee is no longer active. */
  toWithoutAssignee?: TicketStatus;
  by: readonly Party[];
  event: EventKind;
};

/** The status table of the product, in full. Every other place asks it; the database trigger is built from it. */
export const transitions = {
  assign: { from: ["WAITING_SUPPORT"], to: "IN_PROGRESS", by: ["agent"], event: "ASSIGNED" },
  reassign: {
    from: ["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
    to: "same",
    by: ["agent"],
    event: "REASSIGNED",
  },
  release: {
    from: ["IN_PROGRESS"],
    to: "WAITING_SUPPORT",
    // What was given by mistake is taken back by whoever gave it.
    by: ["assignee", "assigner", "admin"],
    event: "RELEASED",
  },
  askCustomer: {
    from: ["IN_PROGRESS", "WAITING_THIRD_PARTY"],
    to: "WAITING_CUSTOMER",
    by: ["agent"],
    event: "CUSTOMER_ASKED",
  },
  askThirdParty: {
    from: ["IN_PROGRESS", "WAITING_CUSTOMER"],
    to: "WAITING_THIRD_PARTY",
    by: ["agent"],
    event: "THIRD_PARTY_ASKED",
  },
  customerReply: {
    from: ["WAITING_CUSTOMER"],
    to: "IN_PROGRESS",
    by: ["requester"],
    event: "CUSTOMER_REPLIED",
  },
  resume: {
    from: ["WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
    to: "IN_PROGRESS",
    by: ["agent"],
    event: "RESUMED",
  },
  resolve: {
    from: ["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
    to: "RESOLVED",
    by: ["agent"],
    event: "RESOLVED",
  },
  reopen: {
    from: ["RESOLVED"],
    to: "IN_PROGRESS",
    toWithoutAssignee: "WAITING_SUPPORT",
    by: ["requester", "agent"],
    event: "REOPENED",
  },
  confirm: { from: ["RESOLVED"], to: "CLOSED", by: ["requester"], event: "CONFIRMED" },
  close: { from: ["RESOLVED"], to: "CLOSED", by: ["agent", "system"], event: "CLOSED" },
  withdraw: {
    from: ["WAITING_SUPPORT", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
    to: "CLOSED",
    by: ["requester", "agent"],
    event: "WITHDRAWN",
  },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof transitions;

/** What the machine has to know of a ticket. */
export type MachineTicket = {
  status: TicketStatus;
  requesterId: string;
  assigneeId: string | null;
  /** As `assignerOf` answers; left out where nobody gives tickets back. */
  assignerId?: string | null;
};

/** Who has given a ticket to its assignee, by its events; null once a person has done anything since. */
export function assignerOf(events: readonly { kind: EventKind; actorId: string | null }[]): string | null {
  const last = events.findLast(({ actorId, kind }) => actorId !== null && kind !== "POLICY_APPLIED");
  return last?.kind === "ASSIGNED" ? last.actorId : null;
}

/**
 * Whether `actor` may make `move` on `ticket` now: null, or the refusal with its reason.
 * The interface shows the same reason on the disabled control that the server answers with.
 */
export function refusal(actor: Actor, ticket: MachineTicket, move: Move): Failure | null {
  const transition: Transition = transitions[move];
  if (ticket.status === "CLOSED") return fail("ticket_closed");
  const parties = partiesOf(actor, ticket);
  const isUnassigned = ticket.assigneeId === null && parties.has("agent");
  if (isUnassigned && transition.by.includes("assignee")) return fail("not_assigned");
  if (!transition.by.some((party) => parties.has(party))) return fail(whyNot(transition.by));
  if (!isFrom(ticket.status, move)) return fail("not_in_this_status");
  return null;
}

/** Whether `move` leads on from `status`. */
export function isFrom(status: TicketStatus, move: Move): boolean {
  const { from }: Transition = transitions[move];
  return from.includes(status);
}

/** The status after `move`. `assigneeActive` matters only to a reopening. */
export function statusAfter(ticket: MachineTicket, move: Move, assigneeActive: boolean): TicketStatus {
  const transition: Transition = transitions[move];
  if (transition.toWithoutAssignee && !assigneeActive) return transition.toWithoutAssignee;
  return transition.to === "same" ? ticket.status : transition.to;
}

/** Every pair of statuses a ticket may pass between, once each; what the database trigger lets through. */
export function statusPairs(): [TicketStatus, TicketStatus][] {
  const pairs = new Map<string, [TicketStatus, TicketStatus]>();
  for (const transition of Object.values<Transition>(transitions)) {
    const targets = [transition.to, transition.toWithoutAssignee];
    for (const from of transition.from)
      for (const to of targets) if (to && to !== "same") pairs.set(`${from}→${to}`, [from, to]);
  }
  return [...pairs.values()];
}

function partiesOf(actor: Actor, ticket: MachineTicket): Set<Party> {
  if (actor.kind === "system") return new Set(["system"]);
  const parties = new Set<Party>();
  if (actor.role !== "CUSTOMER") parties.add("agent");
  if (actor.role === "ADMIN") parties.add("admin");
  if (actor.role !== "CUSTOMER" && actor.id === ticket.assigneeId) parties.add("assignee");
  if (actor.role !== "CUSTOMER" && actor.id === ticket.assignerId) parties.add("assigner");
  if (actor.id === ticket.requesterId) parties.add("requester");
  return parties;
}

function whyNot(by: readonly Party[]) {
  if (by.includes("assignee")) return "only_assignee_or_admin";
  return by.includes("agent") ? "only_agents" : "only_requester";
}

/** Whose turn it is: the party that has to act next. */
export const turnOf = {
  WAITING_SUPPORT: "support",
  IN_PROGRESS: "support",
  WAITING_CUSTOMER: "customer",
  WAITING_THIRD_PARTY: "thirdParty",
  RESOLVED: "customer",
  CLOSED: "nobody",
} as const satisfies Record<TicketStatus, string>;

export type Turn = (typeof turnOf)[TicketStatus];
