import { describe, expect, test } from "vitest";
import { type Actor, type PersonActor, SYSTEM } from "@/lib/people/actor";
import { type Interaction, interactionRefusal, readableBy, visibleTo } from "@/lib/tickets/permissions";
import { type Role, TicketStatus } from "@/prisma/generated/enums";

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

const actors = {
  requester: person("requester", "CUSTOMER"),
  stranger: person("stranger", "CUSTOMER"),
  agent: person("agent", "AGENT"),
  admin: person("admin", "ADMIN"),
  system: SYSTEM,
} as const satisfies Record<string, Actor>;

// Who may do what: in every status but CLOSED; rating at RESOLVED and CLOSED of what was once solved.
const allowed: Record<Interaction, (keyof typeof actors)[]> = {
  comment: ["requester"],
  reply: ["agent", "admin"],
  note: ["agent", "admin"],
  edit: ["agent", "admin"],
  rate: ["requester"],
};
const interactions = Object.keys(allowed) as Interaction[];
const names = Object.keys(actors) as (keyof typeof actors)[];
const statuses = Object.values(TicketStatus);

describe("interactions without a change of status", () => {
  const cases = interactions.flatMap((what) =>
    names.flatMap((who) =>
      statuses.flatMap((status) => [true, false].map((solved) => ({ what, who, status, solved }))),
    ),
  );
  test.each(cases)("$what by $who in $status, solved before: $solved", ({ what, who, status, solved }) => {
    const ticket = { status, requesterId: "requester", firstResolvedAt: solved ? new Date(0) : null };
    const inTime = what === "rate" ? solved && ["RESOLVED", "CLOSED"].includes(status) : status !== "CLOSED";
    const refused = interactionRefusal(actors[who], ticket, what);
    expect(refused === null).toBe(inTime && allowed[what].includes(who));
  });
});

describe("what people may see", () => {
  test("a customer sees his own tickets and what is public of them; staff and the system see all", () => {
    expect(visibleTo(actors.requester)).toEqual({ requesterId: "requester" });
    expect(readableBy(actors.requester)).toEqual({ visibility: "PUBLIC" });
    for (const who of [actors.agent, actors.admin, actors.system]) {
      expect(visibleTo(who)).toEqual({});
      expect(readableBy(who)).toEqual({});
    }
  });
});
