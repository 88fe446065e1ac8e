import type { TicketEvent } from "@/lib/tickets/event";
import type { Priority, SlaMetric, TicketStatus } from "@/prisma/generated/enums";

/** What clocks are made of, in the order it happened. `at` in epoch ms; `seq` names the event it comes from. */
export type SlaFact = { seq: number; at: number } & (
  | {
      kind: "opened";
      receivedAt: number;
      status: TicketStatus;
      priority: Priority;
      policyVersionId: string;
    }
  | { kind: "status"; status: TicketStatus }
  | { kind: "answered" }
  | { kind: "priority"; priority: Priority }
  | { kind: "policy"; policyVersionId: string }
  | { kind: "correction"; metric: SlaMetric; from: number; to: number; reason: string }
  | { kind: "received"; receivedAt: number }
  | { kind: "warned"; metric: SlaMetric; cycle: number }
  | { kind: "breached"; metric: SlaMetric; cycle: number; dueAt: number }
);

/** A ticket's event, and whether it brought a public message and was done by support (an agent, an admin). */
export type JudgedEvent = TicketEvent & { byStaff: boolean; publicMessage: boolean };

/**
 * What a ticket's events, in order of seq, mean to its clocks. The message a ticket is opened with is the
 * customer's even when an agent typed it in: it is no answer.
 */
export function factsOf(events: readonly JudgedEvent[]): SlaFact[] {
  return events.flatMap(factsOfEvent);
}

function factsOfEvent(event: JudgedEvent): SlaFact[] {
  const { seq, at } = event;
  switch (event.kind) {
    case "OPENED": {
      const { priority, policyVersionId } = event.data;
      const receivedAt = Date.parse(event.data.receivedAt);
      return [{ kind: "opened", seq, at, receivedAt, status: event.status, priority, policyVersionId }];
    }
    case "ASSIGNED":
    case "RELEASED":
    case "CUSTOMER_ASKED":
    case "THIRD_PARTY_ASKED":
    case "CUSTOMER_REPLIED":
    case "RESUMED":
    case "RESOLVED":
    case "REOPENED":
    case "CONFIRMED":
    case "CLOSED":
    case "WITHDRAWN":
      return [...answers(event), { kind: "status", seq, at, status: event.status }];
    case "REASSIGNED":
    case "COMMENTED":
    case "REPLIED":
      return answers(event);
    case "PRIORITY_CHANGED":
      return [{ kind: "priority", seq, at, priority: event.data.to }];
    case "POLICY_APPLIED":
      return [{ kind: "policy", seq, at, policyVersionId: event.data.policyVersionId }];
    case "SLA_CORRECTED": {
      if ("receivedAt" in event.data)
        return [{ kind: "received", seq, at, receivedAt: Date.parse(event.data.receivedAt) }];
      const { metric, from, to, reason } = event.data;
      return [{ kind: "correction", seq, at, metric, from: Date.parse(from), to: Date.parse(to), reason }];
    }
    case "SLA_WARNED":
      return [{ kind: "warned", seq, at, metric: event.data.metric, cycle: event.data.cycle }];
    case "SLA_BREACHED": {
      const { metric, cycle, dueAt } = event.data;
      return [{ kind: "breached", seq, at, metric, cycle, dueAt: Date.parse(dueAt) }];
    }
    case "NOTED":
    case "CATEGORY_CHANGED":
    case "TEAM_CHANGED":
    case "TAGS_CHANGED":
    case "REQUESTER_CHANGED":
    case "RATED":
    case "CHASE_DUE":
      return [];
  }
}

function answers(event: JudgedEvent): SlaFact[] {
  return event.byStaff && event.publicMessage ? [{ kind: "answered", seq: event.seq, at: event.at }] : [];
}
