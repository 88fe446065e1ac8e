import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, type PersonActor, SYSTEM } from "@/lib/people/actor";
import {
  assignerOf,
  type Move,
  refusal,
  statusAfter,
  statusPairs,
  transitions,
  turnOf,
} from "@/lib/tickets/machine";
import { type Role, TicketStatus } from "@/prisma/generated/enums";

const ASSIGNEE = "assignee";
const ASSIGNER = "assigner";
const REQUESTER = "requester";

function person(id: string, role: Role): PersonActor {
  return {
    kind: "person",
    id,
    role,
    name: id,
    email: `${id}@x.example`,
    locale: "ro",
    timeZone: "UTC",
    teamIds: [],
  };
}

const parties = {
  requester: person(REQUESTER, "CUSTOMER"),
  stranger: person("stranger", "CUSTOMER"),
  agent: person("agent", "AGENT"),
  assignee: person(ASSIGNEE, "AGENT"),
  assigner: person(ASSIGNER, "AGENT"),
  admin: person("admin", "ADMIN"),
  system: SYSTEM,
} as const satisfies Record<string, Actor>;

type PartyName = keyof typeof parties;

// The table of product.md, written out by hand: S support, P in progress, C customer, T third party, R resolved, X closed.
const short = {
  S: "WAITING_SUPPORT",
  P: "IN_PROGRESS",
  C: "WAITING_CUSTOMER",
  T: "WAITING_THIRD_PARTY",
  R: "RESOLVED",
  X: "CLOSED",
} as const;
const staff = ["agent", "assignee", "assigner", "admin"] as const;
const product: Record<Move, { paths: string[]; by: readonly PartyName[] }> = {
  assign: { paths: ["SP"], by: staff },
  reassign: { paths: ["PP", "CC", "TT"], by: staff },
  release: { paths: ["PS"], by: ["assignee", "assigner", "admin"] },
  askCustomer: { paths: ["PC", "TC"], by: staff },
  askThirdParty: { paths: ["PT", "CT"], by: staff },
  customerReply: { paths: ["CP"], by: ["requester"] },
  resume: { paths: ["CP", "TP"], by: staff },
  resolve: { paths: ["PR", "CR", "TR"], by: staff },
  reopen: { paths: ["RP"], by: ["requester", ...staff] },
  confirm: { paths: ["RX"], by: ["requester"] },
  close: { paths: ["RX"], by: [...staff, "system"] },
  withdraw: { paths: ["SX", "PX", "CX", "TX"], by: ["requester", ...staff] },
};

const moves = Object.keys(product) as Move[];
const statuses = Object.values(TicketStatus);
const partyNames = Object.keys(parties) as PartyName[];

function statusOf(letter: string | undefined): TicketStatus {
  return short[letter as keyof typeof short];
}

function ticket(status: TicketStatus) {
  const held = status !== "WAITING_SUPPORT";
  return {
    status,
    requesterId: REQUESTER,
    assigneeId: held ? ASSIGNEE : null,
    assignerId: held ? ASSIGNER : null,
  };
}

describe("the status machine", () => {
  test("knows the moves of the product and no other (opening is the birth, not a move)", () => {
    expect(Object.keys(transitions).toSorted()).toEqual(moves.toSorted());
  });

  const cases = moves.flatMap((move) =>
    statuses.flatMap((status) => partyNames.map((party) => ({ move, status, party }))),
  );
  test.each(cases)("$move in $status by $party is as the product's table says", ({ move, status, party }) => {
    const path = product[move].paths.find(([from]) => statusOf(from) === status);
    // In WAITING_SUPPORT nobody is the assignee, nor has given it to anybody.
    const given = party === "assignee" || party === "assigner";
    const acting = status === "WAITING_SUPPORT" && given ? "agent" : party;
    const allowed = path !== undefined && product[move].by.includes(acting);
    const refused = refusal(parties[party], ticket(status), move);
    expect(refused === null).toBe(allowed);
    if (allowed) expect(statusAfter(ticket(status), move, true)).toBe(statusOf(path[1]));
    if (status === "CLOSED") expect(refused).toEqual({ ok: false, code: "ticket_closed" });
    else if (
      move === "release" &&
      status === "WAITING_SUPPORT" &&
      !["requester", "stranger", "system"].includes(party)
    )
      expect(refused).toEqual({ ok: false, code: "not_assigned" });
    else if (refused && product[move].by.includes(acting)) expect(refused.code).toBe("not_in_this_status");
    else if (refused) expect(refused.code).toMatch(/^only_(agents|requester|assignee_or_admin)$/);
  });

  test("who gave a ticket to an agent may take it back until somebody does anything", () => {
    const given = [
      { kind: "OPENED", actorId: REQUESTER },
      { kind: "ASSIGNED", actorId: ASSIGNER },
      { kind: "SLA_WARNED", actorId: null },
      { kind: "POLICY_APPLIED", actorId: "admin" },
    ] as const;
    expect(assignerOf(given)).toBe(ASSIGNER);
    expect(assignerOf(given.slice(0, 1))).toBeNull();
    expect(assignerOf([...given, { kind: "NOTED", actorId: ASSIGNEE }])).toBeNull();
    expect(assignerOf([...given, { kind: "REASSIGNED", actorId: "admin" }])).toBeNull();
  });

  test("sends a reopened ticket back to the queue when its assignee is no longer active", () => {
    expect(statusAfter(ticket("RESOLVED"), "reopen", false)).toBe("WAITING_SUPPORT");
    for (const move of moves.filter((each) => each !== "reopen"))
      for (const status of statuses)
        expect(statusAfter(ticket(status), move, false)).toBe(statusAfter(ticket(status), move, true));
  });

  test("lets through exactly the pairs of the product's table, once each", () => {
    const expected = Object.values(product)
      .flatMap(({ paths }) => paths)
      .concat("RS")
      .filter(([from, to]) => from !== to);
    const pairs = statusPairs().map(([from, to]) => `${from} ${to}`);
    expect(pairs.toSorted()).toEqual(
      [...new Set(expected.map(([from, to]) => `${statusOf(from)} ${statusOf(to)}`))].toSorted(),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("reaches every status from the first, and leads nowhere from CLOSED", () => {
    const reached = new Set<TicketStatus>(["WAITING_SUPPORT"]);
    for (const from of reached) for (const [a, b] of statusPairs()) if (a === from) reached.add(b);
    expect([...reached].toSorted()).toEqual(statuses.toSorted());
    expect(statusPairs().filter(([from]) => from === "CLOSED")).toEqual([]);
  });

  test("never walks along an illegal pair, whatever is tried by whomever", () => {
    const legal = new Set(statusPairs().map(([from, to]) => `${from} ${to}`));
    const tries = fc.array(fc.tuple(fc.constantFrom(...moves), fc.constantFrom(...partyNames), fc.boolean()));
    fc.assert(
      fc.property(tries, (attempts) => {
        let status: TicketStatus = "WAITING_SUPPORT";
        for (const [move, party, active] of attempts) {
          if (refusal(parties[party], ticket(status), move)) continue;
          const next = statusAfter(ticket(status), move, active);
          if (next !== status && !legal.has(`${status} ${next}`)) return false;
          if (status === "CLOSED") return false;
          status = next;
        }
        return true;
      }),
    );
  });

  test("says whose turn it is in every status", () => {
    expect(turnOf).toEqual({
      WAITING_SUPPORT: "support",
      IN_PROGRESS: "support",
      WAITING_CUSTOMER: "customer",
      WAITING_THIRD_PARTY: "thirdParty",
      RESOLVED: "customer",
      CLOSED: "nobody",
    });
  });

  test("an agent who is the requester too may do both, a customer who is assigned may not work", () => {
    const own = { status: "RESOLVED", requesterId: "agent", assigneeId: ASSIGNEE } as const;
    expect(refusal(parties.agent, own, "confirm")).toBeNull();
    const odd = { status: "IN_PROGRESS", requesterId: REQUESTER, assigneeId: "stranger" } as const;
    expect(refusal(parties.stranger, odd, "release")).toMatchObject({ code: "only_assignee_or_admin" });
  });
});
