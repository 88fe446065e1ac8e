import { describe, expect, test } from "vitest";
import { type EventData, eventVisibility, type TicketEvent } from "@/lib/tickets/event";
import { project, type TicketState } from "@/lib/tickets/projection";
import type { EventKind, TicketStatus } from "@/prisma/generated/enums";

const [ana, dan] = [
  { id: "0195aaaa-0000-7000-8000-000000000001", name: "Ana" },
  { id: "0195aaaa-0000-7000-8000-000000000002", name: "Dan" },
];

const born: TicketState = {
  status: "WAITING_SUPPORT",
  statusSince: 0,
  lastActivityAt: 0,
  priority: "NORMAL",
  requesterId: ana.id,
  assigneeId: null,
  teamId: "team",
  categoryId: null,
  policyVersionId: "first",
  thirdPartyId: null,
  duplicateOfId: null,
  chaseAt: null,
  chaseDueAt: null,
  firstResolvedAt: null,
  resolvedAt: null,
  closedAt: null,
  autoCloseAt: null,
};

type Told = { [K in EventKind]: [kind: K, status: TicketStatus, data: EventData[K]] }[EventKind];

/** The ticket after these events, one second apart from 1000 ms. */
function projected(...told: Told[]): TicketState {
  return told.reduce((state, [kind, status, data], index) => {
    const visibility = eventVisibility[kind];
    const at = (index + 1) * 1000;
    const event = { kind, status, data, at, seq: index + 2, visibility, actorId: ana.id, messageId: null };
    return project(state, event as TicketEvent);
  }, born);
}

const taken: Told = ["ASSIGNED", "IN_PROGRESS", { assignee: ana }];
const resolved: Told = ["RESOLVED", "RESOLVED", { autoCloseAt: "2026-01-10T00:00:00.000Z" }];
const autoCloseAt = Date.parse("2026-01-10T00:00:00.000Z");

describe("a ticket's row as its events decide it", () => {
  test("taking sets status, since when, and the assignee", () => {
    expect(projected(taken)).toEqual({
      ...born,
      status: "IN_PROGRESS",
      statusSince: 1000,
      lastActivityAt: 1000,
      assigneeId: ana.id,
    });
  });

  test("handing over changes the assignee and leaves the status as old as it was", () => {
    const state = projected(taken, ["REASSIGNED", "IN_PROGRESS", { assignee: dan, from: ana }]);
    expect(state).toMatchObject({ assigneeId: dan.id, statusSince: 1000, lastActivityAt: 2000 });
  });

  test("releasing clears the assignee", () => {
    expect(projected(taken, ["RELEASED", "WAITING_SUPPORT", { from: ana }])).toMatchObject({
      status: "WAITING_SUPPORT",
      assigneeId: null,
      statusSince: 2000,
    });
  });

  test("a third party is known while it is waited for, and forgotten on going on or asking the customer", () => {
    const asked: Told = [
      "THIRD_PARTY_ASKED",
      "WAITING_THIRD_PARTY",
      { thirdParty: dan, chaseAt: "1970-01-02T00:00:00.000Z" },
    ];
    expect(projected(taken, asked)).toMatchObject({
      thirdPartyId: dan.id,
      chaseAt: 86_400_000,
      chaseDueAt: 86_400_000,
    });
    const told: Told = ["CHASE_DUE", "WAITING_THIRD_PARTY", { thirdParty: dan }];
    expect(projected(taken, asked, told)).toMatchObject({ chaseAt: 86_400_000, chaseDueAt: null });
    const on: Told[] = [
      ["RESUMED", "IN_PROGRESS", { from: "WAITING_THIRD_PARTY", thirdParty: dan }],
      ["CUSTOMER_ASKED", "WAITING_CUSTOMER", {}],
      resolved,
      ["WITHDRAWN", "CLOSED", {}],
    ];
    for (const next of on)
      expect(projected(taken, asked, next)).toMatchObject({
        thirdPartyId: null,
        chaseAt: null,
        chaseDueAt: null,
      });
  });

  test("resolving sets when it closes by itself; confirming keeps when it was resolved", () => {
    expect(projected(taken, resolved)).toMatchObject({
      resolvedAt: 2000,
      firstResolvedAt: 2000,
      autoCloseAt,
    });
    expect(projected(taken, resolved, ["CONFIRMED", "CLOSED", {}])).toMatchObject({
      status: "CLOSED",
      resolvedAt: 2000,
      closedAt: 3000,
      autoCloseAt: null,
      assigneeId: ana.id,
    });
  });

  test("reopening unsets what resolving set, but not when it was first resolved", () => {
    const state = projected(taken, resolved, ["REOPENED", "IN_PROGRESS", {}], resolved);
    expect(state).toMatchObject({ firstResolvedAt: 2000, resolvedAt: 4000 });
    expect(projected(taken, resolved, ["REOPENED", "IN_PROGRESS", {}])).toMatchObject({
      firstResolvedAt: 2000,
      resolvedAt: null,
      autoCloseAt: null,
      assigneeId: ana.id,
    });
    expect(projected(taken, resolved, ["REOPENED", "WAITING_SUPPORT", {}]).assigneeId).toBeNull();
  });

  test("withdrawing closes without a resolution", () => {
    expect(projected(["WITHDRAWN", "CLOSED", {}])).toMatchObject({
      status: "CLOSED",
      closedAt: 1000,
      resolvedAt: null,
      firstResolvedAt: null,
    });
  });

  test("priority, category and team follow their events", () => {
    const state = projected(
      ["PRIORITY_CHANGED", "WAITING_SUPPORT", { from: "NORMAL", to: "HIGH" }],
      ["CATEGORY_CHANGED", "WAITING_SUPPORT", { from: null, to: ana }],
      ["TEAM_CHANGED", "WAITING_SUPPORT", { from: ana, to: null }],
    );
    expect(state).toMatchObject({ priority: "HIGH", categoryId: ana.id, teamId: null, statusSince: 0 });
  });

  test("only what the customer may see counts as activity", () => {
    const clock = { metric: "PICKUP", cycle: 1, dueAt: "2026-01-10T00:00:00.000Z" } as const;
    const hidden: Told[] = [
      ["NOTED", "WAITING_SUPPORT", {}],
      ["TEAM_CHANGED", "WAITING_SUPPORT", { from: null, to: ana }],
      ["TAGS_CHANGED", "WAITING_SUPPORT", { added: [ana], removed: [] }],
      ["SLA_WARNED", "WAITING_SUPPORT", clock],
      ["SLA_BREACHED", "WAITING_SUPPORT", clock],
    ];
    for (const event of hidden) expect(projected(event).lastActivityAt).toBe(0);
    expect(projected(["COMMENTED", "WAITING_SUPPORT", {}]).lastActivityAt).toBe(1000);
  });
});
