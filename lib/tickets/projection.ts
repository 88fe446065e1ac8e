import type { EventKind, Priority, TicketStatus } from "@/prisma/generated/enums";
import type { TicketEvent } from "./event";

/** The part of a ticket that its events decide. Instants in epoch ms. */
export type TicketState = {
  status: TicketStatus;
  statusSince: number;
  lastActivityAt: number;
  priority: Priority;
  requesterId: string;
  assigneeId: string | null;
  teamId: string | null;
  categoryId: string | null;
  policyVersionId: string;
  thirdPartyId: string | null;
  duplicateOfId: string | null;
  chaseAt: number | null;
  /** The same until the assignee has been told that it has come. */
  chaseDueAt: number | null;
  firstResolvedAt: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  autoCloseAt: number | null;
};

/** The ticket after `event`: the only rule by which a ticket's row changes. */
export function project(state: TicketState, event: TicketEvent): TicketState {
  const next = { ...state };
  if (event.visibility === "PUBLIC") next.lastActivityAt = event.at;
  if (event.status !== state.status) enter(next, event.status, event.at);
  changes[event.kind]?.(next, event as never);
  return next;
}

function enter(next: TicketState, status: TicketStatus, at: number): void {
  next.status = status;
  next.statusSince = at;
  next.autoCloseAt = null;
  next.resolvedAt = status === "RESOLVED" ? at : status === "CLOSED" ? next.resolvedAt : null;
  if (status === "RESOLVED") next.firstResolvedAt ??= at;
  if (status === "CLOSED") next.closedAt = at;
  if (status === "WAITING_SUPPORT") next.assigneeId = null;
  if (status !== "WAITING_THIRD_PARTY") {
    next.thirdPartyId = null;
    next.chaseAt = null;
    next.chaseDueAt = null;
  }
}

const changes: { [K in EventKind]?: (next: TicketState, event: TicketEvent<K>) => void } = {
  ASSIGNED: (next, { data }) => {
    next.assigneeId = data.assignee.id;
  },
  REASSIGNED: (next, { data }) => {
    next.assigneeId = data.assignee.id;
  },
  THIRD_PARTY_ASKED: (next, { data }) => {
    next.thirdPartyId = data.thirdParty.id;
    next.chaseAt = data.chaseAt === null ? null : Date.parse(data.chaseAt);
    next.chaseDueAt = next.chaseAt;
  },
  RESOLVED: (next, { data }) => {
    next.autoCloseAt = Date.parse(data.autoCloseAt);
  },
  WITHDRAWN: (next, { data }) => {
    next.duplicateOfId = data.duplicateOf?.id ?? null;
  },
  PRIORITY_CHANGED: (next, { data }) => {
    next.priority = data.to;
  },
  CATEGORY_CHANGED: (next, { data }) => {
    next.categoryId = data.to?.id ?? null;
  },
  TEAM_CHANGED: (next, { data }) => {
    next.teamId = data.to?.id ?? null;
  },
  POLICY_APPLIED: (next, { data }) => {
    next.policyVersionId = data.policyVersionId;
  },
  REQUESTER_CHANGED: (next, { data }) => {
    next.requesterId = data.to.id;
  },
  CHASE_DUE: (next) => {
    next.chaseDueAt = null;
  },
};
