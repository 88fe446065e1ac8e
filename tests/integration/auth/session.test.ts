import { decode, encode } from "next-auth/jwt";
import { describe, expect, test, vi } from "vitest";
import { endSession, personOfSession } from "@/lib/auth/session";
import { readSessionCookie, SESSION_SECONDS, sessionCookieName } from "@/lib/auth/session-cookie";
import { renewedSessionCookie } from "@/lib/auth/session-renewal";
import { databaseNow, db } from "@/lib/db";
import { env } from "@/lib/env";
import type { PersonActor } from "@/lib/people/actor";
import { changeRole, disablePerson, enablePerson } from "@/lib/people/standing";
import { admin, agent, customer } from "@/tests/support/fixtures";

const HOUR = 60 * 60 * 1000;

async function claimsOf(person: PersonActor, agoMs = 0) {
  const signedInAt = (await databaseNow(db)) - agoMs;
  const { sessionVersion } = await db.person.findUniqueOrThrow({ where: { id: person.id } });
  return { sub: person.id, version: sessionVersion, signedInAt, iat: Math.floor(signedInAt / 1000) };
}

describe("a session", () => {
  test("stands for the person as the database has him now, teams included", async () => {
    const mihai = await agent();
    expect(await personOfSession(await claimsOf(mihai))).toEqual(mihai);
    await db.person.update({ where: { id: mihai.id }, data: { name: "Mihai Ionescu", locale: "en" } });
    expect(await personOfSession(await claimsOf(mihai))).toMatchObject({
      name: "Mihai Ionescu",
      locale: "en",
    });
  });

  test("ends at once when its person is disabled, and is not revived by enabling him", async () => {
    const [boss, ana] = [await admin(), await customer({ passwordHash: "x" })];
    const claims = await claimsOf(ana);
    expect(await disablePerson(boss, { personId: ana.id }, await databaseNow(db))).toMatchObject({
      ok: true,
    });
    expect(await personOfSession(claims)).toBeNull();
    expect(await enablePerson(boss, { personId: ana.id }, await databaseNow(db))).toMatchObject({ ok: true });
    expect(await personOfSession(claims)).toBeNull();
    expect(await personOfSession(await claimsOf(ana))).toMatchObject({ id: ana.id });
  });

  test("ends at once when the role changes", async () => {
    const [boss, mihai] = [await admin(), await agent()];
    const claims = await claimsOf(mihai);
    expect(
      await changeRole(boss, { personId: mihai.id, role: "ADMIN" }, await databaseNow(db)),
    ).toMatchObject({ ok: true });
    expect(await personOfSession(claims)).toBeNull();
  });

  test("of staff ends 12 hours after signing in, a customer's does not", async () => {
    const [mihai, ana] = [await agent(), await customer()];
    expect(await personOfSession(await claimsOf(mihai, 11.9 * HOUR))).toMatchObject({ id: mihai.id });
    expect(await personOfSession(await claimsOf(mihai, 12.1 * HOUR))).toBeNull();
    expect(await personOfSession(await claimsOf(ana, 400 * HOUR))).toMatchObject({ id: ana.id });
  });

  test("ends for every copy of its cookie when it is signed out of, others go on", async () => {
    const ana = await customer();
    const [here, there] = [await claimsOf(ana), await claimsOf(ana, HOUR)];
    await endSession(here);
    await endSession(here);
    expect(await personOfSession(here)).toBeNull();
    expect(await personOfSession(there)).toMatchObject({ id: ana.id });
  });

  test("is changed by admins only, and by nobody for himself", async () => {
    const [boss, mihai, ana] = [await admin(), await agent(), await customer()];
    const now = await databaseNow(db);
    expect(await disablePerson(mihai, { personId: ana.id }, now)).toMatchObject({ code: "not_allowed" });
    expect(await changeRole(ana, { personId: ana.id, role: "ADMIN" }, now)).toMatchObject({
      code: "not_allowed",
    });
    expect(await disablePerson(boss, { personId: boss.id }, now)).toMatchObject({ code: "not_allowed" });
    expect(await personOfSession(await claimsOf(boss))).toMatchObject({ role: "ADMIN" });
  });
});

describe("the session's cookie", () => {
  const salt = sessionCookieName();
  const seal = (token: object, secret = env.AUTH_SECRET, maxAge = SESSION_SECONDS) =>
    encode({ token: { ...token }, secret, salt, maxAge });
  const jar = (value: string) => ({ get: () => ({ value }) });
  const claims = { sub: "0190a1b2-0000-7000-8000-000000000001", version: 1, signedInAt: 1_700_000_000_000 };

  test("is believed only with our seal, in time, and of our make", async () => {
    expect(await readSessionCookie(await seal(claims))).toMatchObject(claims);
    expect(await readSessionCookie(await seal(claims, "another-secret-another-secret-1234"))).toBeNull();
    expect(await readSessionCookie(await seal(claims, env.AUTH_SECRET, -60))).toBeNull();
    expect(await readSessionCookie(await seal({ sub: "admin" }))).toBeNull();
    expect(await readSessionCookie("nonsense")).toBeNull();
    expect(await readSessionCookie(undefined)).toBeNull();
  });

  test("that was believed once is believed no longer than it runs", async () => {
    const sealed = await seal(claims, env.AUTH_SECRET, 3_600);
    expect(await readSessionCookie(sealed)).toMatchObject(claims);
    expect(await readSessionCookie(sealed)).toMatchObject(claims);
    vi.useFakeTimers({ now: Date.now() + HOUR, toFake: ["Date"] });
    expect(await readSessionCookie(sealed)).toBeNull();
    vi.useRealTimers();
  });

  test("gets a new lease after a day, saying the same", async () => {
    const sealed = await seal(claims);
    expect(await renewedSessionCookie(jar(sealed))).toBeNull();
    vi.useFakeTimers({ now: Date.now() + 25 * HOUR, toFake: ["Date"] });
    const renewed = await renewedSessionCookie(jar(sealed));
    expect(renewed).toMatchObject({
      name: salt,
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      maxAge: SESSION_SECONDS,
    });
    expect(await decode({ token: renewed?.value, secret: env.AUTH_SECRET, salt })).toMatchObject(claims);
    vi.useRealTimers();
  });

  test("gets no new lease when it is not believed", async () => {
    expect(await renewedSessionCookie(jar("nonsense"))).toBeNull();
    expect(await renewedSessionCookie({ get: () => undefined })).toBeNull();
  });
});
