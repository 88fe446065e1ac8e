import { beforeEach, describe, expect, test } from "vitest";
import { rawTokenOf } from "@/lib/auth/account-token";
import { checkCredentials } from "@/lib/auth/credentials";
import { mailReset, mayAskForReset, resetPassword } from "@/lib/auth/reset-password";
import { personOfSession } from "@/lib/auth/session";
import { databaseNow, db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { customer } from "@/tests/support/fixtures";

const password = "parola-noua-42x";
let ana: PersonActor;
let now: number;

beforeEach(async () => {
  ana = await customer();
  now = await databaseNow(db);
});

function mailsTo(recipientId: string) {
  return db.outboxMail.findMany({ where: { recipientId }, orderBy: { id: "asc" } });
}

async function resetToken(): Promise<string> {
  await mailReset(ana.email, now);
  const token = await db.accountToken.findFirstOrThrow({ where: { personId: ana.id, voidedAt: null } });
  return rawTokenOf(token.id);
}

describe("a forgotten password", () => {
  test("is replaced by a link, which ends every session and tells the person", async () => {
    const claims = { sub: ana.id, version: 1, signedInAt: now, iat: 0 };
    expect(await personOfSession(claims)).toMatchObject({ id: ana.id });
    const token = await resetToken();
    expect(await resetPassword({ token, password }, null, now)).toEqual({ ok: true, value: null });
    expect(await personOfSession(claims)).toBeNull();
    expect(await checkCredentials({ email: ana.email, password }, null)).toMatchObject({ ok: true });
    expect((await mailsTo(ana.id)).map(({ kind }) => kind)).toEqual(["PASSWORD_RESET", "PASSWORD_CHANGED"]);
  });

  test("makes the link worthless afterwards, and every earlier one", async () => {
    const [first, second] = [await resetToken(), await resetToken()];
    expect(await resetPassword({ token: first, password }, null, now)).toMatchObject({
      code: "link_invalid",
    });
    expect(await resetPassword({ token: second, password }, null, now)).toMatchObject({ ok: true });
    expect(await resetPassword({ token: second, password }, null, now)).toMatchObject({
      code: "link_invalid",
    });
  });

  test("changed by several at once is changed once", async () => {
    const token = await resetToken();
    const tries = Array.from({ length: 8 }, (_, n) =>
      resetPassword({ token, password: `${password}${n}` }, null, now),
    );
    expect((await Promise.all(tries)).filter((result) => result.ok)).toHaveLength(1);
    expect(await db.person.findUnique({ where: { id: ana.id } })).toMatchObject({ sessionVersion: 2 });
  });

  test("mails nothing to a stranger or a disabled person, and an invitation to one still invited", async () => {
    const [off, invited] = [await customer({ status: "DISABLED" }), await customer({ status: "INVITED" })];
    const before = await db.outboxMail.count();
    await mailReset("nimeni@exemplu.ro", now);
    await mailReset(off.email, now);
    expect(await db.outboxMail.count()).toBe(before);
    await mailReset(invited.email, now);
    expect((await mailsTo(invited.id)).map(({ kind }) => kind)).toEqual(["INVITATION"]);
  });

  test("can be asked for only so often, by known and unknown addresses alike", async () => {
    for (const email of [ana.email, "strain@exemplu.ro"]) {
      for (let n = 0; n < 5; n += 1) expect(await mayAskForReset(email, null)).toMatchObject({ ok: true });
      expect(await mayAskForReset(email, null)).toEqual({ ok: false, code: "too_many_attempts" });
    }
  });

  test("of someone disabled meanwhile is not replaced", async () => {
    const token = await resetToken();
    await db.person.update({ where: { id: ana.id }, data: { status: "DISABLED" } });
    expect(await resetPassword({ token, password }, null, now)).toMatchObject({ code: "link_invalid" });
    expect(await db.accountToken.count({ where: { personId: ana.id, usedAt: { not: null } } })).toBe(0);
  });
});
