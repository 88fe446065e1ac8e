import { beforeEach, describe, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { MOST_ATTEMPTS } from "@/lib/notifications/backoff";
import { deliverDue } from "@/lib/notifications/deliver";
import { claimDue, settle } from "@/lib/notifications/lease";
import { customer, ticketIn } from "@/tests/support/fixtures";
import { makeDue, owe, oweReply, rowOf } from "./owed";
import { recording } from "./recording";

beforeEach(async () => {
  await db.outboxMail.deleteMany();
});

describe("senders", () => {
  test("many at once send each mail once", async () => {
    const ana = await customer();
    for (let n = 0; n < 30; n++) await oweReply(ana);
    const { transport, messages } = recording();
    const runs = await Promise.all([1, 2, 3].map(() => deliverDue({ limit: 100, transport })));
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
    expect(new Set(messages.map(({ key }) => key)).size).toBe(30);
    expect(messages).toHaveLength(30);
  });

  test("one that dies before sending loses nothing", async () => {
    const id = await oweReply();
    await claimDue(10);
    const { transport, messages } = recording();
    expect(await deliverDue({ transport })).toMatchObject({ sent: 0 });
    await makeDue(id);
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1 });
    expect(messages).toHaveLength(1);
  });

  test("one that dies between sending and marking doubles one mail, with the same key, Message-ID and bytes", async () => {
    const id = await oweReply();
    const dying = recording(() => {
      throw new Error("killed");
    });
    const { token } = await claimDue(10);
    await makeDue(id);
    await deliverDue({ transport: dying.transport });
    await db.outboxMail.update({ where: { id }, data: { state: "SENDING", leaseToken: token } });
    await makeDue(id);
    const { transport, messages } = recording();
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1 });
    expect(messages).toEqual(dying.messages);
    expect(messages[0]?.headers["Message-ID"]).toContain(id);
  });

  test("one that comes back late cannot overrule its successor", async () => {
    const id = await oweReply();
    const late = await claimDue(10);
    await makeDue(id);
    const { transport } = recording();
    await deliverDue({ transport });
    expect(await settle(id, late.token, { state: "DEAD", reason: "late" })).toBe(false);
    expect(await rowOf(id)).toMatchObject({ state: "SENT" });
  });

  test("whose transport throws try the mail again, and give it up only after the last try", async () => {
    const id = await oweReply();
    const { transport } = recording(() => Promise.reject(new Error("broken")));
    expect(await deliverDue({ transport })).toMatchObject({ retried: 1, dead: 0 });
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", reason: "transport_failed" });
    await db.outboxMail.update({ where: { id }, data: { attempts: MOST_ATTEMPTS - 1 } });
    await makeDue(id);
    expect(await deliverDue({ transport })).toMatchObject({ retried: 0, dead: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", reason: "transport_failed" });
  });

  test("give back untried what the provider's pace leaves no time for, and it counts as no attempt", async () => {
    for (let n = 0; n < 30; n++) await oweReply();
    const { transport, messages } = recording();
    const slow = { ...transport, minIntervalMs: 3_600_000 };
    expect(await deliverDue({ limit: 100, transport: slow })).toMatchObject({ sent: 1, retried: 0, lost: 0 });
    expect(messages).toHaveLength(1);
    const untried = { state: "QUEUED", attempts: 0, leaseToken: null, leaseUntil: null } as const;
    expect(await db.outboxMail.count({ where: untried })).toBe(29);
    expect(await deliverDue({ limit: 100, transport })).toMatchObject({ sent: 29 });
  });

  test("begin no mail after the time of their run", async () => {
    for (let n = 0; n < 5; n++) await oweReply();
    const { transport, messages } = recording();
    const slow = { ...transport, minIntervalMs: 300 };
    expect(await deliverDue({ transport: slow, budgetMs: 100 })).toMatchObject({ sent: 1, retried: 0 });
    expect(await deliverDue({ transport: slow, budgetMs: 0 })).toMatchObject({ sent: 0 });
    expect(messages).toHaveLength(1);
    expect(await db.outboxMail.count({ where: { state: "QUEUED", attempts: 0 } })).toBe(4);
  });

  test("stop at their limit and leave the rest", async () => {
    for (let n = 0; n < 5; n++) await oweReply();
    const { transport } = recording();
    expect(await deliverDue({ limit: 2, transport })).toMatchObject({ sent: 2 });
    expect(await db.outboxMail.count({ where: { state: "QUEUED" } })).toBe(3);
  });
});

describe("a mail that lost its sense before sending", () => {
  test("is dropped when the question was answered", async () => {
    const ticket = await ticketIn("IN_PROGRESS");
    const payload = {
      ticket: { number: ticket.number, subject: ticket.subject },
      excerpt: null,
      answerBy: new Date().toISOString(),
    };
    const id = await owe({ kind: "CUSTOMER_REMINDER", payload }, await customer(), { ticketId: ticket.id });
    const { transport, messages } = recording();
    expect(await deliverDue({ transport })).toMatchObject({ dropped: 1 });
    expect(messages).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: "DROPPED", reason: "already_answered" });
  });

  test("is dropped when the person opted out meanwhile", async () => {
    const ticket = await ticketIn("IN_PROGRESS");
    const ana = await customer();
    const payload = {
      ticket: { number: ticket.number, subject: "x" },
      agent: "Mihai",
      resolutionDueAt: null,
    };
    const id = await owe({ kind: "TAKEN", payload }, ana, { ticketId: ticket.id });
    await db.ticketOptOut.create({ data: { personId: ana.id, ticketId: ticket.id } });
    await deliverDue(recording());
    expect(await rowOf(id)).toMatchObject({ state: "DROPPED", reason: "opted_out" });
  });

  test("is dropped when its link was replaced", async () => {
    const ana = await customer();
    const now = new Date(await databaseNow(db));
    const { id: accountTokenId } = await db.accountToken.create({
      data: {
        kind: "PASSWORD_RESET",
        personId: ana.id,
        tokenHash: ana.id,
        expiresAt: new Date(now.getTime() + 60_000),
        voidedAt: now,
      },
    });
    const id = await owe({ kind: "PASSWORD_RESET", payload: { accountTokenId } }, ana);
    await deliverDue(recording());
    expect(await rowOf(id)).toMatchObject({ state: "DROPPED", reason: "link_voided" });
  });
});
