import { describe, expect, test } from "vitest";
import {
  consumeAccountToken,
  issueAccountToken,
  rawTokenOf,
  seeAccountToken,
  voidAccountTokens,
} from "@/lib/auth/account-token";
import { databaseNow, db } from "@/lib/db";
import { ok } from "@/lib/result";
import { transact } from "@/lib/transact";
import type { AccountTokenKind } from "@/prisma/generated/enums";
import { customer } from "@/tests/support/fixtures";

const HOUR = 60 * 60 * 1000;

async function issued(kind: AccountTokenKind = "INVITATION") {
  const person = await customer();
  const now = await databaseNow(db);
  const id = await issueAccountToken(db, { kind, personId: person.id, issuedById: null }, now);
  return { person, now, id, raw: rawTokenOf(id) };
}

describe("a link of an invitation or a reset", () => {
  test("works once", async () => {
    const { person, now, raw } = await issued();
    expect(await consumeAccountToken(db, "INVITATION", raw, now)).toEqual({
      ok: true,
      value: { personId: person.id },
    });
    expect(await consumeAccountToken(db, "INVITATION", raw, now)).toMatchObject({ code: "link_invalid" });
    expect(await seeAccountToken(db, "INVITATION", raw, now)).toMatchObject({ state: "used" });
  });

  test("used by twenty at once works for exactly one", async () => {
    const { raw, now } = await issued();
    const tries = Array.from({ length: 20 }, () =>
      transact((tx) => consumeAccountToken(tx, "INVITATION", raw, now)),
    );
    const results = await Promise.all(tries);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test.each([
    ["INVITATION", 7 * 24 * HOUR],
    ["PASSWORD_RESET", HOUR],
  ] as const)("of kind %s lives %i ms and not one more", async (kind, lifetimeMs) => {
    const late = await issued(kind);
    expect(await seeAccountToken(db, kind, late.raw, late.now + lifetimeMs)).toMatchObject({
      state: "expired",
    });
    expect(await consumeAccountToken(db, kind, late.raw, late.now + lifetimeMs)).toMatchObject({ ok: false });
    expect(await consumeAccountToken(db, kind, late.raw, late.now + lifetimeMs - 1)).toMatchObject({
      ok: true,
    });
  });

  test("is void once a newer one of its kind is issued, which then works", async () => {
    const { person, now, raw } = await issued("PASSWORD_RESET");
    const token = { kind: "PASSWORD_RESET", personId: person.id, issuedById: null } as const;
    const newer = await issueAccountToken(db, token, now);
    expect(await seeAccountToken(db, "PASSWORD_RESET", raw, now)).toMatchObject({ state: "voided" });
    expect(await consumeAccountToken(db, "PASSWORD_RESET", raw, now)).toMatchObject({ code: "link_invalid" });
    expect(await consumeAccountToken(db, "PASSWORD_RESET", rawTokenOf(newer), now)).toMatchObject({
      ok: true,
    });
  });

  test("issued ten times at once is left once", async () => {
    const person = await customer();
    const now = await databaseNow(db);
    const token = { kind: "PASSWORD_RESET", personId: person.id, issuedById: null } as const;
    const issues = Array.from({ length: 10 }, () =>
      transact(async (tx) => ok(await issueAccountToken(tx, token, now))),
    );
    await Promise.all(issues);
    const rows = await db.accountToken.findMany({ where: { personId: person.id } });
    expect(rows).toHaveLength(10);
    expect(rows.filter(({ voidedAt }) => voidedAt === null)).toHaveLength(1);
  });

  test("can be voided, and is then void for everybody", async () => {
    const { person, now, raw } = await issued();
    await voidAccountTokens(db, person.id, ["INVITATION"], now);
    expect(await consumeAccountToken(db, "INVITATION", raw, now)).toMatchObject({ code: "link_invalid" });
  });

  test("of one kind does not pass for the other", async () => {
    const { raw, now } = await issued("INVITATION");
    expect(await consumeAccountToken(db, "PASSWORD_RESET", raw, now)).toMatchObject({ code: "link_invalid" });
    expect(await seeAccountToken(db, "PASSWORD_RESET", raw, now)).toBeNull();
  });

  test("is the same at every rendering, long enough not to be guessed, and kept in no column", async () => {
    const { id, raw } = await issued();
    expect(rawTokenOf(id)).toBe(raw);
    expect(raw).toMatch(/^[\w-]{43}$/);
    const row = await db.accountToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(raw);
    expect(await seeAccountToken(db, "INVITATION", row.tokenHash, Date.now())).toBeNull();
    expect(await seeAccountToken(db, "INVITATION", id, Date.now())).toBeNull();
  });

  test("looked at any number of times is still unused", async () => {
    const { id, raw, now } = await issued();
    await Promise.all(Array.from({ length: 5 }, () => seeAccountToken(db, "INVITATION", raw, now)));
    expect(await db.accountToken.findUniqueOrThrow({ where: { id } })).toMatchObject({
      usedAt: null,
      voidedAt: null,
    });
  });
});
