import { beforeAll, describe, expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/credentials";
import { spend } from "@/lib/auth/limits";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { customer } from "@/tests/support/fixtures";

const password = "parola-buna-42x";
let passwordHash: string;

beforeAll(async () => {
  const hashed = await hashPassword(password);
  if (!hashed.ok) throw new Error(hashed.code);
  passwordHash = hashed.value;
});

describe("signing in", () => {
  test("takes the right password in either way of writing its letters", async () => {
    const hashed = await hashPassword("parol\u0103 12345");
    if (!hashed.ok) throw new Error(hashed.code);
    const ana = await customer({ passwordHash: hashed.value });
    const typed = { email: ana.email, password: "parola\u0306 12345" };
    expect(await checkCredentials(typed, null)).toEqual({
      ok: true,
      value: { id: ana.id, sessionVersion: 1 },
    });
  });

  test.each([
    [
      "a wrong password",
      async () => ({ email: (await customer({ passwordHash })).email, password: "alta-parola-1" }),
    ],
    ["an unknown address", async () => ({ email: "nimeni@exemplu.ro", password })],
    ["no address at all", async () => ({ email: "nimeni", password })],
    ["an invited person", async () => ({ email: (await customer({ status: "INVITED" })).email, password })],
    [
      "a disabled person with the right password",
      async () => ({ email: (await customer({ passwordHash, status: "DISABLED" })).email, password }),
    ],
    [
      "a password too long to be one",
      async () => ({ email: (await customer({ passwordHash })).email, password: password.repeat(99) }),
    ],
  ])("is refused alike for %s", async (_whom, typed) => {
    expect(await checkCredentials(await typed(), null)).toEqual({ ok: false, code: "bad_credentials" });
  });

  test("is limited by account, wrong address or right, and wherever one comes from", async () => {
    const ana = await customer({ passwordHash });
    for (const email of [ana.email, "necunoscut@exemplu.ro"]) {
      for (let n = 0; n < 10; n += 1)
        expect(await checkCredentials({ email, password: "gresita-12" }, `10.0.0.${n}`)).toMatchObject({
          code: "bad_credentials",
        });
      expect(await checkCredentials({ email, password }, "10.9.9.9")).toMatchObject({
        code: "too_many_attempts",
      });
    }
  });

  test("with the right password uses up no tries", async () => {
    const ana = await customer({ passwordHash });
    for (let n = 0; n < 15; n += 1)
      expect(await checkCredentials({ email: ana.email, password }, "10.1.1.1")).toMatchObject({ ok: true });
  });
});

describe("a limit", () => {
  test("counts by network, whatever the account", async () => {
    const tries = Array.from({ length: 61 }, (_, n) =>
      spend("sign-in", { account: `cont-${n}`, network: "192.0.2.1" }),
    );
    const allowed = await Promise.all(tries);
    expect(allowed.filter((each) => !each)).toHaveLength(1);
    expect(await spend("sign-in", { account: "altul", network: "192.0.2.2" })).toBe(true);
  });

  test("survives a restart and ends by itself", async () => {
    const knock = { account: "repornire", network: "192.0.2.3" };
    for (let n = 0; n < 5; n += 1) expect(await spend("forgot-password", knock)).toBe(true);
    const { vi } = await import("vitest");
    vi.resetModules();
    const afterRestart = await import("@/lib/auth/limits");
    expect(await afterRestart.spend("forgot-password", knock)).toBe(false);
    await db.rateLimit.updateMany({ data: { expire: Date.now() - 1 } });
    expect(await afterRestart.spend("forgot-password", knock)).toBe(true);
  });

  test("keeps no address readable", async () => {
    await spend("sign-in", { account: "secret@exemplu.ro", network: null });
    const rows = await db.rateLimit.findMany({ select: { key: true } });
    expect(rows.map(({ key }) => key).join()).not.toContain("exemplu");
  });
});
