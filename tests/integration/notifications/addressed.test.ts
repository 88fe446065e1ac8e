import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { deliverDue } from "@/lib/notifications/deliver";
import { sendAgain } from "@/lib/notifications/send-again";
import type { PersonActor } from "@/lib/people/actor";
import { changeCustomerEmail } from "@/lib/people/edit-customer";
import { mergeCustomers } from "@/lib/people/merge";
import { ok } from "@/lib/result";
import { admin, customer, ticketIn } from "@/tests/support/fixtures";
import { makeDue, owe, oweReply, rowOf, withLink } from "./owed";
import { recording } from "./recording";

let irina: PersonActor;
beforeEach(async () => {
  irina = await admin();
  await db.outboxMail.deleteMany();
});

const now = () => databaseNow(db);
const newAddress = () => `noua-${randomUUID()}@exemplu.ro`;

async function moved(person: PersonActor): Promise<string> {
  const email = newAddress();
  expect(await changeCustomerEmail(irina, { personId: person.id, email }, await now())).toEqual(ok(null));
  return email;
}

/** A mail about a ticket of the person's, and the ticket. */
async function oweAbout(person: PersonActor) {
  const ticket = await ticketIn("IN_PROGRESS");
  await db.ticket.update({ where: { id: ticket.id }, data: { requesterId: person.id } });
  const payload = {
    ticket: { number: ticket.number, subject: "x" },
    agent: "Mihai",
    excerpt: "Am verificat.",
  };
  return owe({ kind: "PUBLIC_REPLY", payload }, person, { ticketId: ticket.id });
}

describe("of a person whose address was changed", () => {
  test("a mail about a ticket goes to the address of today, one about the old account to the old", async () => {
    const ana = await customer({ passwordHash: "x" });
    await oweAbout(ana);
    await owe({ kind: "PASSWORD_CHANGED", payload: { changedAt: new Date(0).toISOString() } }, ana);
    const email = await moved(ana);
    const { transport, messages } = recording();
    expect(await deliverDue({ transport })).toMatchObject({ sent: 3 });
    expect(messages.map(({ to }) => to.address).sort()).toEqual([ana.email, ana.email, email].sort());
    const sentTo = await db.outboxMail.findMany({ select: { kind: true, toEmail: true } });
    expect(sentTo).toContainEqual({ kind: "PUBLIC_REPLY", toEmail: email });
    expect(sentTo).toContainEqual({ kind: "PASSWORD_CHANGED", toEmail: ana.email });
    expect(sentTo).toContainEqual({ kind: "EMAIL_CHANGED", toEmail: ana.email });
  });

  test("a link on its way to the old address goes nowhere any more", async () => {
    const ana = await customer({ passwordHash: "x" });
    const payload = { accountTokenId: randomUUID() };
    const id = await owe(await withLink({ kind: "PASSWORD_RESET", payload }, ana.id), ana);
    await moved(ana);
    await deliverDue(recording());
    expect(await rowOf(id)).toMatchObject({ state: "DROPPED", reason: "link_voided" });
  });

  test("one tried before the change is another mail to the provider, and one given up is sent again there", async () => {
    const ana = await customer();
    const id = await oweReply(ana);
    const first = recording(async () => ({ ok: false, retryable: false, reason: "refused: 550" }));
    expect(await deliverDue(first)).toMatchObject({ dead: 1 });
    const email = await moved(ana);
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", toEmail: ana.email });
    expect(await sendAgain(irina, { id }, await now())).toEqual(ok(null));
    const second = recording();
    await deliverDue(second);
    const [before] = first.messages;
    const after = second.messages.find(({ to }) => to.address === email);
    expect(after?.key).not.toBe(before?.key);
    expect(after?.headers["Message-ID"]).toBe(before?.headers["Message-ID"]);
    expect(await rowOf(id)).toMatchObject({ state: "SENT", toEmail: email });
  });
});

describe("of a person merged into another", () => {
  test("mails about tickets, given up ones too, go to the one who is kept, in his language", async () => {
    const [double, kept] = [await customer(), await customer({ name: "Ana Kept", locale: "en" })];
    const waiting = await oweAbout(double);
    const dead = await oweAbout(double);
    await db.outboxMail.update({ where: { id: dead }, data: { state: "DEAD", reason: "refused: 550" } });
    expect(await mergeCustomers(irina, { doubleId: double.id, keptId: kept.id }, await now())).toMatchObject({
      ok: true,
    });
    await sendAgain(irina, { id: dead }, await now());
    await makeDue(dead);
    const { transport, messages } = recording();
    expect(await deliverDue({ transport })).toMatchObject({ sent: 2, dropped: 0 });
    expect(messages.map(({ to }) => to)).toEqual(Array(2).fill({ name: "Ana Kept", address: kept.email }));
    expect(messages[0]?.html).toContain('lang="en"');
    expect(await rowOf(waiting)).toMatchObject({ recipientId: kept.id, toEmail: kept.email });
  });

  test("his links die with his account, and what was sent to him stays his", async () => {
    const [double, kept] = [await customer({ status: "INVITED" }), await customer()];
    const sent = await oweAbout(double);
    await deliverDue(recording());
    const payload = { accountTokenId: randomUUID() };
    const invitation = await owe(await withLink({ kind: "INVITATION", payload }, double.id), double);
    await mergeCustomers(irina, { doubleId: double.id, keptId: kept.id }, await now());
    const { transport, messages } = recording();
    await deliverDue({ transport });
    expect(messages).toEqual([]);
    expect(await rowOf(invitation)).toMatchObject({ state: "DROPPED", recipientId: double.id });
    expect(await rowOf(sent)).toMatchObject({ state: "SENT", recipientId: double.id, toEmail: double.email });
  });
});
