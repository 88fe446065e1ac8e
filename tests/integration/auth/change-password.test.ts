import { beforeEach, describe, expect, test, vi } from "vitest";
import { setOwnPassword } from "@/app/(portal)/profile/actions";
import { changePassword } from "@/lib/auth/change-password";
import { checkCredentials } from "@/lib/auth/credentials";
import { hashPassword } from "@/lib/auth/password";
import { databaseNow, db } from "@/lib/db";
import { BLANK } from "@/lib/form-state";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok } from "@/lib/result";
import { customer } from "@/tests/support/fixtures";

const currentPassword = "parola-veche-42x";
const password = "parola-noua-42x";
const wrong = fail("invalid_input", { currentPassword: "password_wrong" });
let ana: PersonActor;
let now: number;

const openSession = vi.hoisted(() => vi.fn());
const signedIn = vi.hoisted(() => ({ actor: null as PersonActor | null }));
vi.mock("next/server", () => ({ after: vi.fn() }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("@/lib/auth/network", () => ({ callerNetwork: () => null }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => signedIn.actor }));
vi.mock("@/lib/auth/open-session", () => ({ openSession, closeSession: vi.fn() }));

beforeEach(async () => {
  ana = await customer();
  now = await databaseNow(db);
  const hashed = await hashPassword(currentPassword);
  if (!hashed.ok) throw new Error(hashed.code);
  await db.person.update({ where: { id: ana.id }, data: { passwordHash: hashed.value } });
  signedIn.actor = ana;
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.append(key, value);
  return data;
}

describe("changing one's password", () => {
  test("several times at once from the same password succeeds once", async () => {
    const tries = [1, 2, 3].map((n) =>
      changePassword(ana, { currentPassword, password: `${password}${n}` }, null, now),
    );
    const results = await Promise.all(tries);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toEqual([wrong, wrong]);
    expect(await db.person.findUnique({ where: { id: ana.id } })).toMatchObject({ sessionVersion: 2 });
    expect(await db.outboxMail.count({ where: { recipientId: ana.id } })).toBe(1);
  });

  test("does nothing for somebody disabled meanwhile", async () => {
    await db.person.update({ where: { id: ana.id }, data: { status: "DISABLED" } });
    expect(await changePassword(ana, { currentPassword, password }, null, now)).toEqual(wrong);
    expect(await db.outboxMail.count({ where: { recipientId: ana.id } })).toBe(0);
  });

  test("stays on the page when the session goes on", async () => {
    openSession.mockResolvedValueOnce(ok(null));
    expect(await setOwnPassword(BLANK, form({ currentPassword, password }))).toEqual({ ok: true });
  });

  test("leads to the sign-in page when no session can be opened, for the password has changed", async () => {
    openSession.mockResolvedValueOnce(fail("too_many_attempts"));
    await expect(setOwnPassword(BLANK, form({ currentPassword, password }))).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in?changed=1"),
    });
    expect(await checkCredentials({ email: ana.email, password }, null)).toMatchObject({ ok: true });
  });
});
