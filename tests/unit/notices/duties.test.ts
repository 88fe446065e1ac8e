import { describe, expect, test } from "vitest";
import { noticesOf } from "@/lib/notices/duties";
import type { Recipient } from "@/lib/notifications/recipients";
import type { TicketEvent } from "@/lib/tickets/event";
import type { EventKind, NoticeKind } from "@/prisma/generated/enums";
import { data } from "../notifications/sample-data";

type Role = "requester" | "assignee" | "teammate" | "mentioned";

/** For whom the bell rings by each kind of event when somebody else did it. */
const told = {
  OPENED: {},
  ASSIGNED: { assignee: "ASSIGNED" },
  REASSIGNED: { assignee: "ASSIGNED" },
  RELEASED: {},
  CUSTOMER_ASKED: {},
  THIRD_PARTY_ASKED: {},
  CUSTOMER_REPLIED: { assignee: "CUSTOMER_ANSWERED" },
  RESUMED: {},
  RESOLVED: {},
  REOPENED: {},
  CONFIRMED: {},
  CLOSED: {},
  WITHDRAWN: {},
  COMMENTED: { assignee: "CUSTOMER_ANSWERED" },
  REPLIED: {},
  NOTED: { mentioned: "MENTIONED" },
  PRIORITY_CHANGED: {},
  CATEGORY_CHANGED: {},
  TEAM_CHANGED: {},
  TAGS_CHANGED: {},
  REQUESTER_CHANGED: {},
  SLA_WARNED: { assignee: "SLA_WARNING" },
  SLA_BREACHED: { assignee: "SLA_BREACH" },
  SLA_CORRECTED: {},
  POLICY_APPLIED: {},
  RATED: {},
  CHASE_DUE: { assignee: "CHASE_DUE" },
} satisfies Record<EventKind, Partial<Record<Role, NoticeKind>>>;

const kinds = Object.keys(told) as (keyof typeof told)[];

function someone(id: string, over: Partial<Recipient> = {}): Recipient {
  const role = id === "requester" ? "CUSTOMER" : "AGENT";
  const rest = { locale: "ro", timeZone: "Europe/Bucharest", mutedMailKinds: [], optedOut: false } as const;
  return { id, email: `${id}@exemplu.ro`, name: id, status: "ACTIVE", role, ...rest, ...over };
}

function around(actorId: string | null, over: Partial<Recipient> = {}) {
  const person = (role: Role) => someone(role, over);
  return {
    actorId,
    requester: someone("requester"),
    assignee: person("assignee"),
    assigneeAway: false,
    team: [person("teammate")],
    mentioned: [person("mentioned")],
  };
}

function eventOf(kind: EventKind, change: object = {}): TicketEvent {
  const common = {
    seq: 1,
    at: 0,
    visibility: "PUBLIC",
    actorId: null,
    messageId: null,
    status: "IN_PROGRESS",
  };
  return { data: data[kind], ...common, kind, ...change } as TicketEvent;
}

const asTable = (drafts: { kind: NoticeKind; personId: string }[]) =>
  Object.fromEntries(drafts.map(({ kind, personId }) => [personId, kind]));

describe.each(kinds)("%s", (kind) => {
  test("rings for whom it concerns, and for no one else", () => {
    expect(asTable(noticesOf(eventOf(kind), around("somebody")))).toEqual(told[kind]);
  });

  test.each(["assignee", "teammate", "mentioned"] as const)("does not ring for what the %s did", (own) => {
    expect(asTable(noticesOf(eventOf(kind), around(own)))).not.toHaveProperty(own);
  });

  test.each([{ status: "DISABLED" }, { status: "INVITED" }, { role: "CUSTOMER" }] as const)(
    "rings for nobody who is %o",
    (over) => {
      expect(noticesOf(eventOf(kind), around("somebody", over))).toEqual([]);
    },
  );
});

test("a request taken up again by its customer tells the assignee that he answered", () => {
  expect(asTable(noticesOf(eventOf("REOPENED"), around("requester")))).toEqual({
    assignee: "CUSTOMER_ANSWERED",
  });
});

test("a clock nobody holds, and every pickup clock, concerns the team", () => {
  const alone = { ...around(null), assignee: null };
  expect(asTable(noticesOf(eventOf("SLA_BREACHED"), alone))).toEqual({ teammate: "SLA_BREACH" });
  const pickup = eventOf("SLA_WARNED", { data: { ...data.SLA_WARNED, metric: "PICKUP" } });
  expect(asTable(noticesOf(pickup, around(null)))).toEqual({ teammate: "SLA_WARNING" });
});

test("while the assignee is away what comes to his ticket rings for the team too, and what is given to him does not", () => {
  const away = { ...around(null), assigneeAway: true };
  for (const kind of ["CUSTOMER_REPLIED", "COMMENTED", "SLA_WARNED", "SLA_BREACHED", "CHASE_DUE"] as const) {
    const { assignee } = told[kind];
    expect(asTable(noticesOf(eventOf(kind), away)), kind).toEqual({ assignee, teammate: assignee });
  }
  expect(asTable(noticesOf(eventOf("ASSIGNED"), away))).toEqual(told.ASSIGNED);
});

test("of the customer's own clock nobody is warned, and only the assignee is told that it has run out", () => {
  const of = (kind: "SLA_WARNED" | "SLA_BREACHED") =>
    asTable(noticesOf(eventOf(kind, { data: { ...data[kind], metric: "CUSTOMER_RESPONSE" } }), around(null)));
  expect(of("SLA_WARNED")).toEqual({});
  expect(of("SLA_BREACHED")).toEqual({ assignee: "CUSTOMER_SILENT" });
});

test("who is named twice is told once", () => {
  const twice = { ...around("somebody"), mentioned: [someone("mentioned"), someone("mentioned")] };
  expect(noticesOf(eventOf("NOTED"), twice)).toEqual([{ kind: "MENTIONED", personId: "mentioned" }]);
});
