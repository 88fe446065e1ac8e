import { beforeEach, describe, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { deliverDue } from "@/lib/notifications/deliver";
import { deadMailCount, type LedgerFilter, mailLedger } from "@/lib/notifications/ledger";
import { sendAgain } from "@/lib/notifications/send-again";
import { fail, ok } from "@/lib/result";
import { besideTicket } from "@/lib/tickets/beside";
import type { MailState } from "@/prisma/generated/enums";
import { admin, agent, customer, ticketIn } from "@/tests/support/fixtures";
import { owe, oweReply, rowOf, withLink } from "./owed";
import { recording } from "./recording";

const everything: LedgerFilter = { state: null, kind: null, to: "", before: null };

async function inState(state: MailState, id: string, reason: string | null = null) {
  await db.outboxMail.update({ where: { id }, data: { state, reason, attempts: 3 } });
  return id;
}

const idsOf = ({ rows }: Awaited<ReturnType<typeof mailLedger>>) => rows.map(({ id }) => id);

beforeEach(async () => {
  await db.outboxMail.deleteMany();
});

describe("the ledger of mails", () => {
  test("tells of each what it was, to whom, about what, how it stands, why, how often tried and when", async () => {
    const ticket = await ticketIn("IN_PROGRESS");
    const ana = await customer({ name: "Ana Pop" });
    const payload = { ticket: { number: ticket.number, subject: "x" }, agent: "M", resolutionDueAt: null };
    const id = await owe({ kind: "TAKEN", payload }, ana, { ticketId: ticket.id });
    await inState("SUPPRESSED", id, "opted_out");
    const line = {
      id,
      kind: "TAKEN",
      toName: "Ana Pop",
      toEmail: ana.email,
      state: "SUPPRESSED",
      reason: "opted_out",
      attempts: 3,
      nextAttemptAt: expect.any(Date),
      sentAt: null,
      createdAt: expect.any(Date),
    };
    const { sentAt: _, createdAt: __, nextAttemptAt: ___, ...beside } = line;
    expect((await besideTicket(await agent(), ticket.number, []))?.mails).toEqual([
      { ...beside, at: expect.any(Number) },
    ]);
    const all = await mailLedger(await admin(), everything);
    expect(all).toEqual({
      rows: [{ ...line, ticket: { number: ticket.number } }],
      previous: null,
      next: null,
    });
  });

  test("is narrowed by state, kind and a part of the recipient's name or address", async () => {
    const [boss, ana, ion] = [
      await admin(),
      await customer({ name: "Ana 100%" }),
      await customer({ name: "Ion" }),
    ];
    const dead = await inState("DEAD", await oweReply(ana));
    const sent = await inState("SENT", await oweReply(ion));
    const changed = await owe(
      { kind: "PASSWORD_CHANGED", payload: { changedAt: new Date().toISOString() } },
      ion,
    );
    const shown = async (filter: Partial<LedgerFilter>) =>
      idsOf(await mailLedger(boss, { ...everything, ...filter })).sort();
    expect(await shown({ state: "DEAD" })).toEqual([dead]);
    expect(await shown({ kind: "PASSWORD_CHANGED" })).toEqual([changed]);
    expect(await shown({ to: "ana 100%" })).toEqual([dead]);
    expect(await shown({ to: ion.email.slice(0, 30).toUpperCase() })).toEqual([sent, changed].sort());
    expect(await shown({ to: "1__%" })).toEqual([]);
    expect(await deadMailCount(boss)).toBe(1);
  });

  test("pages by key: each mail once, the latest first, also while new ones come in", async () => {
    const [boss, ana] = [await admin(), await customer()];
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) ids.push(await oweReply(ana));
    const [late, early] = [ids.slice(0, 30), ids.slice(30)];
    const owedAt = (some: string[], at: number) =>
      db.outboxMail.updateMany({ where: { id: { in: some } }, data: { createdAt: new Date(at) } });
    await owedAt(late, 2_000);
    await owedAt(early, 1_000);
    const first = await mailLedger(boss, everything);
    await oweReply(ana);
    const second = await mailLedger(boss, { ...everything, before: first.next });
    expect(first.rows).toHaveLength(50);
    expect(second.next).toBeNull();
    expect([...idsOf(first), ...idsOf(second)]).toEqual([
      ...late.sort().reverse(),
      ...early.sort().reverse(),
    ]);
    const [all, last] = [[...first.rows, ...second.rows], { at: 1_000, id: early.at(-1) ?? "", back: true }];
    const back = await mailLedger(boss, { ...everything, before: last });
    expect(back.rows).toEqual(all.slice(9, 59));
    expect(back).toMatchObject({ previous: { at: 2_000, id: all[9]?.id, back: true }, next: { at: 1_000 } });
  });

  test("is shown to admins alone, a ticket's part of it to staff alone", async () => {
    const ticket = await ticketIn("IN_PROGRESS");
    await owe({ kind: "PASSWORD_CHANGED", payload: { changedAt: new Date().toISOString() } }, undefined, {
      ticketId: ticket.id,
    });
    for (const actor of [await agent(), await customer()]) {
      expect(await mailLedger(actor, everything)).toEqual({ rows: [], previous: null, next: null });
      expect(await deadMailCount(actor)).toBe(0);
    }
    expect(await besideTicket(await customer(), ticket.number, [])).toBeNull();
  });
});

describe("a mail that was given up", () => {
  test("goes out when an admin sends it again, as the same mail, with all its tries before it", async () => {
    const id = await inState("DEAD", await oweReply(), "refused: 400 validation_error");
    const refusing = recording(async () => ({ ok: false, retryable: false, reason: "refused: 400" }));
    const [boss, now] = [await admin(), await databaseNow(db)];
    expect(await sendAgain(boss, { id }, now)).toEqual(ok(null));
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", attempts: 0, reason: null });
    await deliverDue(refusing);
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", attempts: 1, reason: "refused: 400" });
    expect(await sendAgain(boss, { id }, now)).toEqual(ok(null));
    const { transport, messages } = recording();
    await deliverDue({ transport });
    expect(await rowOf(id)).toMatchObject({ state: "SENT", attempts: 1 });
    expect(messages).toEqual(refusing.messages);
    const told = {
      actorId: boss.id,
      subject: "MAIL",
      before: { status: "DEAD" },
      after: { status: "QUEUED" },
    };
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([told, told]);
  });

  test("is sent again once, however often it is asked for", async () => {
    const id = await inState("DEAD", await oweReply());
    const [boss, now] = [await admin(), await databaseNow(db)];
    const answers = await Promise.all([1, 2, 3].map(() => sendAgain(boss, { id }, now)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toEqual([fail("mail_not_dead"), fail("mail_not_dead")]);
  });

  test.each(["QUEUED", "SENDING", "SENT", "SUPPRESSED", "DROPPED"] as const)(
    "is another matter: one that is %s stays as it is",
    async (state) => {
      const id = await inState(state, await oweReply());
      expect(await sendAgain(await admin(), { id }, 0)).toEqual(fail("mail_not_dead"));
      expect(await rowOf(id)).toMatchObject({ state, attempts: 3 });
    },
  );

  test("stays so for anyone but an admin", async () => {
    const id = await inState("DEAD", await oweReply());
    for (const actor of [await agent(), await customer()])
      expect(await sendAgain(actor, { id }, 0)).toEqual(fail("not_allowed"));
    expect(await rowOf(id)).toMatchObject({ state: "DEAD" });
  });

  const past = new Date(0);
  test.each([
    ["INVITATION", { usedAt: past }, "account_active"],
    ["INVITATION", { voidedAt: past }, "invitation_gone"],
    ["INVITATION", { expiresAt: past }, "invitation_gone"],
    ["PASSWORD_RESET", { usedAt: past }, "reset_gone"],
    ["PASSWORD_RESET", { expiresAt: past }, "reset_gone"],
  ] as const)(
    "with a link that works no longer stays so, and says what to do (%s, %o)",
    async (kind, gone, code) => {
      const ana = await customer({ status: "INVITED" });
      const content = await withLink({ kind, payload: { accountTokenId: ana.id } }, ana.id);
      const id = await inState("DEAD", await owe(content, ana));
      const [boss, now] = [await admin(), await databaseNow(db)];
      await db.accountToken.updateMany({ where: { personId: ana.id }, data: gone });
      expect(await sendAgain(boss, { id }, now)).toEqual(fail(code));
      expect(await rowOf(id)).toMatchObject({ state: "DEAD" });
    },
  );

  test("with a link that still works goes out again", async () => {
    const ana = await customer({ status: "INVITED" });
    const content = await withLink({ kind: "INVITATION", payload: { accountTokenId: ana.id } }, ana.id);
    const id = await inState("DEAD", await owe(content, ana));
    expect(await sendAgain(await admin(), { id }, await databaseNow(db))).toEqual(ok(null));
    expect(await deliverDue(recording())).toMatchObject({ sent: 1 });
  });
});
