import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { withdraw } from "@/lib/tickets/moves";
import { openOnBehalf } from "@/lib/tickets/open";
import { ticketPage } from "@/lib/tickets/page";
import { agent, customer } from "@/tests/support/fixtures";
import { form } from "./call";
import { HOUR, MINUTE, stored, TUESDAY_TEN, taken, value, words } from "./scene";

test("somebody who has signed in before is told of the request, and not invited again", async () => {
  const [dan, ana] = [await agent(), await customer()];
  value(await openOnBehalf(dan, form({ requesterId: ana.id }), TUESDAY_TEN + MINUTE));
  const mails = await db.outboxMail.findMany({ where: { recipientId: ana.id }, select: { kind: true } });
  expect(mails).toEqual([{ kind: "REQUEST_RECEIVED" }]);
  expect(await db.accountToken.count({ where: { personId: ana.id } })).toBe(0);
});

test("somebody invited who never signed in is invited anew only once the invitation leads nowhere", async () => {
  const dan = await agent();
  const input = form();
  value(await openOnBehalf(dan, input, TUESDAY_TEN + MINUTE));
  const { id } = await db.person.findUniqueOrThrow({ where: { email: input.customerEmail } });
  const invitations = () => db.outboxMail.count({ where: { recipientId: id, kind: "INVITATION" } });
  value(await openOnBehalf(dan, form({ requesterId: id }), TUESDAY_TEN + HOUR));
  expect(await invitations()).toBe(1);
  value(await openOnBehalf(dan, form({ requesterId: id }), TUESDAY_TEN + 8 * 24 * HOUR));
  expect(await invitations()).toBe(2);
});

describe("an agent opens a ticket for someone unknown", () => {
  test("who is registered and invited, and the request is confirmed to her: all in one", async () => {
    const dan = await agent();
    const input = form();
    const { number } = value(await openOnBehalf(dan, input, TUESDAY_TEN + 5 * MINUTE));
    const ana = await db.person.findUniqueOrThrow({
      where: { email: input.customerEmail },
      include: { mails: true, organisation: true },
    });
    expect(ana).toMatchObject({
      status: "INVITED",
      role: "CUSTOMER",
      organisation: { name: "Verde Market SA" },
    });
    expect(ana.mails.map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
      ["INVITATION", "QUEUED"],
      ["REQUEST_RECEIVED", "QUEUED"],
    ]);
    expect(await stored(number)).toMatchObject({
      status: "WAITING_SUPPORT",
      events: [
        {
          kind: "OPENED",
          actorId: dan.id,
          data: { channel: "PHONE", receivedAt: "2026-03-10T08:00:00.000Z" },
        },
      ],
    });
  });

  test("and nothing at all is left when anything is wrong", async () => {
    const dan = await agent();
    const wrong = [
      { attachmentIds: [randomUUID()] },
      { categoryId: randomUUID() },
      { receivedAt: "2026-03-10T18:00" },
    ];
    for (const fields of wrong) {
      const input = form({ organisation: "Nu rămâne SRL", ...fields });
      expect((await openOnBehalf(dan, input, TUESDAY_TEN)).ok).toBe(false);
      expect(await db.person.count({ where: { email: input.customerEmail } })).toBe(0);
    }
    expect(await db.organisation.count({ where: { name: "Nu rămâne SRL" } })).toBe(0);
  });

  test("not with an address that is known already", async () => {
    const known = await customer();
    const done = await openOnBehalf(await agent(), form({ customerEmail: known.email }), TUESDAY_TEN);
    expect(done).toMatchObject({ code: "email_taken" });
    expect(await db.ticket.count({ where: { requesterId: known.id } })).toBe(0);
  });

  test("twice at once with the same form opens one", async () => {
    const dan = await agent();
    const input = form();
    const both = await Promise.all([
      openOnBehalf(dan, input, TUESDAY_TEN),
      openOnBehalf(dan, input, TUESDAY_TEN),
    ]);
    expect(both.map((each) => value(each).number)).toEqual([value(both[0]).number, value(both[0]).number]);
  });
});

describe("what was received earlier", () => {
  test("counts from then: a call half an hour and more ago is breached when it is typed in", async () => {
    const [ana, dan] = [await customer(), await agent()];
    const input = form({ requesterId: ana.id, takeAtOnce: "on" });
    const { number, status } = value(await openOnBehalf(dan, input, TUESDAY_TEN + 40 * MINUTE));
    expect(status).toBe("IN_PROGRESS");
    const { clocks, events, mails } = await stored(number);
    expect(events.map(({ kind }) => kind)).toEqual(["OPENED", "SLA_BREACHED", "ASSIGNED"]);
    const pickup = clocks.find(({ metric }) => metric === "PICKUP");
    expect(pickup).toMatchObject({
      state: "STOPPED",
      elapsedMs: BigInt(40 * MINUTE),
      startedAt: new Date(TUESDAY_TEN),
    });
    expect(pickup?.breachedAt).toEqual(new Date(TUESDAY_TEN + 30 * MINUTE));
    expect(mails.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["REQUEST_RECEIVED", "AGENT_SLA_BREACH", "TAKEN"]),
    );
  });

  test("is not in the future nor more than a year ago, and what is no time is refused by the schema", async () => {
    const [ana, dan] = [await customer(), await agent()];
    const late = form({ requesterId: ana.id, receivedAt: "2026-03-10T11:01" });
    expect(await openOnBehalf(dan, late, TUESDAY_TEN + HOUR)).toMatchObject({
      code: "received_in_future",
      fields: { receivedAt: "received_in_future" },
    });
    const mistyped = form({ requesterId: ana.id, receivedAt: "2002-03-10T10:00" });
    expect(await openOnBehalf(dan, mistyped, TUESDAY_TEN + HOUR)).toMatchObject({
      fields: { receivedAt: "received_too_long_ago" },
    });
    for (const receivedAt of [
      "2026-02-30T10:00",
      "2026-03-10T25:00",
      "2026-03-10T10:60",
      "0001-01-01T00:00",
      "mâine",
      "",
    ])
      expect(() => form({ receivedAt })).toThrow();
  });
});

test("what comes after a closed ticket follows it, for the same customer only; both show the link", async () => {
  const { ana, dan, number, now } = await taken();
  const follow = (requesterId: string) =>
    openOnBehalf(dan, form({ requesterId, followsNumber: number }), now + HOUR);
  expect(await follow(ana.id)).toMatchObject({ code: "not_found" });
  value(await withdraw(dan, { number, ...words }, now));
  const stranger = await customer();
  expect(await follow(stranger.id)).toMatchObject({ code: "not_found" });
  expect(await db.ticket.count({ where: { requesterId: stranger.id } })).toBe(0);
  const next = value(await follow(ana.id));
  for (const reader of [ana, dan]) {
    expect(await ticketPage(reader, next.number)).toMatchObject({ follows: { number } });
    expect(await ticketPage(reader, number)).toMatchObject({ followUps: [{ number: next.number }] });
  }
});

describe("who opens for whom", () => {
  test("a customer opens for nobody else", async () => {
    expect(await openOnBehalf(await customer(), form(), TUESDAY_TEN)).toMatchObject({ code: "only_agents" });
  });

  test("not for an agent, a disabled customer or nobody known", async () => {
    const dan = await agent();
    for (const requesterId of [dan.id, (await customer({ status: "DISABLED" })).id, randomUUID()])
      expect(await openOnBehalf(dan, form({ requesterId }), TUESDAY_TEN)).toMatchObject({
        code: "requester_missing",
      });
  });
});
