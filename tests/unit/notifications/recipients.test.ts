import { describe, expect, test } from "vitest";
import { mailClass } from "@/lib/notifications/mail-class";
import { type Audience, type Recipient, recipientsOf } from "@/lib/notifications/recipients";
import type { TicketEvent } from "@/lib/tickets/event";
import { EventKind, type MailKind, type SlaMetric, type TicketStatus } from "@/prisma/generated/enums";
import { at, data } from "./sample-data";

type Role = "requester" | "assignee" | "teammate" | "rated";

/** Who is told by each kind of event when somebody else did it and nothing stands against it. */
const told = {
  OPENED: { requester: "REQUEST_RECEIVED" },
  ASSIGNED: { requester: "TAKEN", assignee: "AGENT_ASSIGNED" },
  REASSIGNED: { assignee: "AGENT_ASSIGNED" },
  RELEASED: {},
  CUSTOMER_ASKED: { requester: "CUSTOMER_QUESTION" },
  THIRD_PARTY_ASKED: { requester: "WAITING_THIRD_PARTY" },
  CUSTOMER_REPLIED: { requester: "BACK_IN_PROGRESS", assignee: "AGENT_CUSTOMER_ANSWERED" },
  RESUMED: { requester: "BACK_IN_PROGRESS" },
  RESOLVED: { requester: "RESOLVED" },
  REOPENED: { requester: "BACK_IN_PROGRESS" },
  CONFIRMED: { requester: "CLOSED" },
  CLOSED: { requester: "CLOSED" },
  WITHDRAWN: { requester: "CLOSED" },
  COMMENTED: { assignee: "AGENT_CUSTOMER_ANSWERED" },
  REPLIED: { requester: "PUBLIC_REPLY" },
  NOTED: {},
  PRIORITY_CHANGED: {},
  CATEGORY_CHANGED: {},
  TEAM_CHANGED: {},
  TAGS_CHANGED: {},
  REQUESTER_CHANGED: {},
  SLA_WARNED: { assignee: "AGENT_SLA_WARNING" },
  SLA_BREACHED: { assignee: "AGENT_SLA_BREACH" },
  SLA_CORRECTED: {},
  POLICY_APPLIED: {},
  CHASE_DUE: {},
  RATED: { teammate: "AGENT_LOW_RATING", rated: "AGENT_LOW_RATING" },
} satisfies Record<EventKind, Partial<Record<Role, MailKind>>>;

const roles: Role[] = ["requester", "assignee", "teammate", "rated"];
const receipts = new Set(["OPENED REQUEST_RECEIVED", "CUSTOMER_REPLIED BACK_IN_PROGRESS"]);

function someone(role: Role, over: Partial<Recipient> = {}): Recipient {
  return {
    id: role,
    email: `${role}@exemplu.ro`,
    name: role,
    status: "ACTIVE",
    role: role === "requester" ? "CUSTOMER" : "AGENT",
    locale: "ro",
    timeZone: "Europe/Bucharest",
    mutedMailKinds: [],
    optedOut: false,
    ...over,
  };
}

function around(actorId: string | null, over: (role: Role) => Partial<Recipient> = () => ({})): Audience {
  const person = (role: Role) => someone(role, over(role));
  return {
    actorId,
    requester: person("requester"),
    assignee: person("assignee"),
    team: [person("teammate")],
    ratedAgent: person("rated"),
  };
}

function eventOf(kind: EventKind, change: { data?: object; status?: TicketStatus } = {}): TicketEvent {
  const common = { seq: 1, at: 0, visibility: "PUBLIC", actorId: null, messageId: null };
  return { status: "IN_PROGRESS", data: data[kind], ...common, kind, ...change } as TicketEvent;
}

const rows = Object.values(EventKind).flatMap((kind) =>
  roles.flatMap((role) =>
    [false, true].flatMap((off) =>
      [false, true].flatMap((own) =>
        [false, true].flatMap((disabled) =>
          [false, true].map((staff) => ({ kind, role, off, own, disabled, staff })),
        ),
      ),
    ),
  ),
);

describe("who is mailed", () => {
  test.each(rows)(
    "$kind to the $role; opted out: $off, own doing: $own, disabled: $disabled, staff: $staff",
    (row) => {
      const { kind, role, off, own, disabled, staff } = row;
      const mailKind = (told[kind] as Partial<Record<Role, MailKind>>)[role];
      const audience = around(own ? role : "somebody else", (who) =>
        who === role
          ? {
              optedOut: off,
              mutedMailKinds: off && mailKind ? [mailKind] : [],
              status: disabled ? "DISABLED" : "ACTIVE",
              role: staff ? "AGENT" : "CUSTOMER",
            }
          : {},
      );
      const drafts = recipientsOf(eventOf(kind), audience).filter((draft) => draft.recipient.id === role);
      expect(drafts.map(({ kind: owed }) => owed)).toEqual(mailKind ? [mailKind] : []);
      if (!mailKind) return;
      const optional = mailClass[mailKind] !== "mandatory";
      const ownDoing = own && !receipts.has(`${kind} ${mailKind}`);
      const reason = disabled
        ? "disabled"
        : !staff && mailKind.startsWith("AGENT_")
          ? "not_staff"
          : off && optional
            ? stopped(mailKind)
            : ownDoing
              ? "own_doing"
              : null;
      expect(drafts[0]).toMatchObject({ state: reason ? "SUPPRESSED" : "QUEUED", reason });
    },
  );

  test("a breach cannot be switched off", () => {
    const audience = around(null, () => ({ mutedMailKinds: ["AGENT_SLA_BREACH"] }));
    expect(recipientsOf(eventOf("SLA_BREACHED"), audience)[0]?.state).toBe("QUEUED");
  });

  test.each<[SlaMetric, boolean, Role[]]>([
    ["PICKUP", true, ["teammate"]],
    ["PICKUP", false, ["teammate"]],
    ["FIRST_RESPONSE", true, ["assignee"]],
    ["FIRST_RESPONSE", false, ["teammate"]],
    ["RESOLUTION", true, ["assignee"]],
    ["RESOLUTION", false, ["teammate"]],
    ["CUSTOMER_RESPONSE", true, ["requester"]],
    ["CUSTOMER_RESPONSE", false, ["requester"]],
  ])("the %s clock (assigned: %s) tells the %s", (metric, assigned, expected) => {
    const audience = { ...around(null), ...(assigned ? {} : { assignee: null }) };
    for (const kind of ["SLA_WARNED", "SLA_BREACHED"] as const) {
      const event = eventOf(kind, { data: { metric, cycle: 1, dueAt: at } });
      expect(recipientsOf(event, audience).map(({ recipient }) => recipient.id)).toEqual(expected);
    }
  });

  test("the customer is reminded half-way and at the end, whatever she opted out of", () => {
    const audience = around(null, () => ({ optedOut: true }));
    const clock = { data: { metric: "CUSTOMER_RESPONSE", cycle: 1, dueAt: at } };
    expect(recipientsOf(eventOf("SLA_WARNED", clock), audience)).toMatchObject([
      { kind: "CUSTOMER_REMINDER", state: "QUEUED" },
    ]);
    expect(recipientsOf(eventOf("SLA_BREACHED", clock), audience)).toMatchObject([
      { kind: "CUSTOMER_LAST_REMINDER", state: "QUEUED" },
    ]);
  });

  test("a rating of three or more tells nobody", () => {
    for (const rating of [3, 4, 5])
      expect(
        recipientsOf(eventOf("RATED", { data: { rating, agentId: null } }), around("requester")),
      ).toEqual([]);
  });

  test("a low rating tells the team when it is new, not when it was low before", () => {
    const told = (data: object) => recipientsOf(eventOf("RATED", { data }), around("requester")).length > 0;
    expect(told({ rating: 1, agentId: null, from: 5 })).toBe(true);
    expect(told({ rating: 2, agentId: null, from: 3 })).toBe(true);
    expect(told({ rating: 1, agentId: null, from: 2 })).toBe(false);
    expect(told({ rating: 4, agentId: null, from: 1 })).toBe(false);
  });

  test("who is in the team and solved it hears of a low rating once", () => {
    const audience = { ...around("requester"), team: [someone("rated"), someone("teammate")] };
    const ids = recipientsOf(eventOf("RATED"), audience).map(({ recipient }) => recipient.id);
    expect(ids).toEqual(["rated", "teammate"]);
  });

  test("the customer's reopening tells the assignee, an agent's does not", () => {
    const kinds = (actorId: string) =>
      recipientsOf(eventOf("REOPENED"), around(actorId))
        .filter(({ recipient }) => recipient.id === "assignee")
        .map(({ kind }) => kind);
    expect(kinds("requester")).toEqual(["AGENT_CUSTOMER_ANSWERED"]);
    expect(kinds("teammate")).toEqual([]);
  });

  test("a reopening that waits for support is not called in progress", () => {
    const event = eventOf("REOPENED", { status: "WAITING_SUPPORT" });
    expect(recipientsOf(event, { ...around("assignee"), assignee: null })).toEqual([]);
  });
});

function stopped(kind: MailKind) {
  return mailClass[kind] === "status" ? "opted_out" : "muted";
}
