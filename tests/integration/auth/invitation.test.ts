import { describe, expect, test } from "vitest";
import { acceptInvitation, renewInvitation } from "@/lib/auth/accept-invitation";
import { rawTokenOf, seeAccountToken } from "@/lib/auth/account-token";
import { checkCredentials } from "@/lib/auth/credentials";
import { databaseNow, db } from "@/lib/db";
import { invite, registerCustomer } from "@/lib/people/commands";
import { transact } from "@/lib/transact";
import { agent, customer } from "@/tests/support/fixtures";

const DAY = 24 * 60 * 60 * 1000;
const password = "parola-buna-42x";

async function invited(email: string) {
  const now = await databaseNow(db);
  const by = await agent();
  const input = { name: "Ana Pop", email, phone: "", organisation: "" };
  const registered = await transact((tx) => registerCustomer(tx, by, input, now));
  if (!registered.ok) throw new Error(registered.code);
  return { personId: registered.value.id, by, now, token: await lastToken(registered.value.id) };
}

async function lastToken(recipientId: string): Promise<string> {
  const where = { recipientId, kind: "INVITATION" } as const;
  const mail = await db.outboxMail.findFirstOrThrow({ where, orderBy: { id: "desc" } });
  return rawTokenOf((mail.payload as { accountTokenId: string }).accountTokenId);
}

describe("an invitation", () => {
  test("accepted with a good password opens the door", async () => {
    const { token, now } = await invited("accepta@exemplu.ro");
    const accepted = await acceptInvitation({ token, password }, null, now);
    expect(accepted).toEqual({ ok: true, value: { email: "accepta@exemplu.ro" } });
    expect(await checkCredentials({ email: " Accepta@exemplu.RO ", password }, null)).toMatchObject({
      ok: true,
    });
  });

  test("with a weak password stays usable", async () => {
    const { token, now } = await invited("slaba@exemplu.ro");
    const weak = await acceptInvitation({ token, password: "abcdefgh" }, null, now);
    expect(weak).toMatchObject({ code: "password_weak", fields: { password: "password_few_digits" } });
    expect(await acceptInvitation({ token, password }, null, now)).toMatchObject({ ok: true });
  });

  test("accepted by several at once takes one password, and only that one works", async () => {
    const { token, now } = await invited("deodata@exemplu.ro");
    const passwords = Array.from({ length: 6 }, (_, i) => `parola-${i}-1234`);
    const tries = await Promise.all(
      passwords.map((each) => acceptInvitation({ token, password: each }, null, now)),
    );
    expect(tries.filter((result) => result.ok)).toHaveLength(1);
    const winner = passwords[tries.findIndex((result) => result.ok)] ?? "";
    expect(await checkCredentials({ email: "deodata@exemplu.ro", password: winner }, null)).toMatchObject({
      ok: true,
    });
  });

  test.each([
    [
      "used",
      async (link: Awaited<ReturnType<typeof invited>>) =>
        acceptInvitation({ ...link, password }, null, link.now),
    ],
    [
      "replaced by a newer one",
      async ({ by, personId, now }: Awaited<ReturnType<typeof invited>>) => invite(by, { personId }, now),
    ],
  ])("that was %s is refused", async (how, spoil) => {
    const link = await invited(`${how.replaceAll(" ", "-")}@exemplu.ro`);
    expect(await spoil(link)).toMatchObject({ ok: true });
    expect(await acceptInvitation({ ...link, password }, null, link.now)).toEqual({
      ok: false,
      code: "link_invalid",
    });
  });

  test("that has expired is refused, and leads to a new one that works", async () => {
    const { token, personId, now } = await invited("expirata@exemplu.ro");
    const later = now + 8 * DAY;
    expect(await acceptInvitation({ token, password }, null, later)).toEqual({
      ok: false,
      code: "link_invalid",
    });
    expect(await renewInvitation({ token }, null, later)).toMatchObject({ ok: true });
    const fresh = await lastToken(personId);
    expect(fresh).not.toBe(token);
    expect(await acceptInvitation({ token: fresh, password }, null, later)).toMatchObject({ ok: true });
  });

  test("is not renewed for someone who has a password, nor for a link that never was", async () => {
    const { token, personId, now } = await invited("activa@exemplu.ro");
    await acceptInvitation({ token, password }, null, now);
    expect(await renewInvitation({ token }, null, now)).toMatchObject({ ok: true });
    expect(await renewInvitation({ token: "nothing" }, null, now)).toMatchObject({ ok: true });
    expect(await db.outboxMail.count({ where: { recipientId: personId } })).toBe(1);
  });

  test("is renewed three times at most in a while", async () => {
    const { token, now } = await invited("insistenta@exemplu.ro");
    for (let n = 0; n < 3; n += 1)
      expect(await renewInvitation({ token }, null, now)).toMatchObject({ ok: true });
    expect(await renewInvitation({ token }, null, now)).toEqual({ ok: false, code: "too_many_attempts" });
  });

  test("is sent by agents only, and only to someone who has no password yet", async () => {
    const { personId, by, now } = await invited("trimisa@exemplu.ro");
    expect(await invite(await customer(), { personId }, now)).toMatchObject({ code: "only_agents" });
    expect(await invite(by, { personId: by.id }, now)).toMatchObject({ code: "not_allowed" });
    expect(await invite(by, { personId: (await customer()).id }, now)).toMatchObject({
      code: "account_active",
    });
    expect(await invite(by, { personId: "00000000-0000-4000-8000-000000000000" }, now)).toMatchObject({
      code: "not_found",
    });
  });

  test("is void once its person is disabled", async () => {
    const { token, personId, now } = await invited("oprita@exemplu.ro");
    await db.person.update({ where: { id: personId }, data: { status: "DISABLED" } });
    expect(await acceptInvitation({ token, password }, null, now)).toMatchObject({ code: "link_invalid" });
    expect(await seeAccountToken(db, "INVITATION", token, now)).toMatchObject({ state: "usable" });
  });
});
