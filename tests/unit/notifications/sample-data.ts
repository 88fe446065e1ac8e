import type { EventData } from "@/lib/tickets/event";

export const at = "2026-05-12T08:31:00.000Z";
const ref = { id: "00000000-0000-7000-8000-000000000009", name: "Cineva" };

/** Some data of every kind of event. */
export const data: EventData = {
  OPENED: { receivedAt: at, channel: "PHONE", priority: "NORMAL", policyVersionId: ref.id },
  ASSIGNED: { assignee: ref },
  REASSIGNED: { assignee: ref, from: ref },
  RELEASED: { from: ref },
  CUSTOMER_ASKED: {},
  THIRD_PARTY_ASKED: { thirdParty: ref, chaseAt: null },
  CUSTOMER_REPLIED: {},
  RESUMED: { from: "WAITING_CUSTOMER", thirdParty: null },
  RESOLVED: { autoCloseAt: at },
  REOPENED: {},
  CONFIRMED: {},
  CLOSED: {},
  WITHDRAWN: {},
  COMMENTED: {},
  REPLIED: {},
  NOTED: {},
  PRIORITY_CHANGED: { from: "NORMAL", to: "HIGH" },
  CATEGORY_CHANGED: { from: null, to: ref },
  TEAM_CHANGED: { from: null, to: ref },
  TAGS_CHANGED: { added: [ref], removed: [] },
  REQUESTER_CHANGED: { from: ref, to: ref },
  SLA_WARNED: { metric: "RESOLUTION", cycle: 1, dueAt: at },
  SLA_BREACHED: { metric: "RESOLUTION", cycle: 1, dueAt: at },
  SLA_CORRECTED: { metric: "RESOLUTION", from: at, to: at, reason: "" },
  POLICY_APPLIED: { policyVersionId: ref.id },
  CHASE_DUE: { thirdParty: ref },
  RATED: { rating: 1, agentId: ref.id },
};
