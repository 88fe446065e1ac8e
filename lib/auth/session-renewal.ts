import "server-only";
import { encode } from "next-auth/jwt";
import {
  isSecureSite,
  readSessionCookie,
  SESSION_SECONDS,
  sessionCookieName,
} from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";

const RENEW_AFTER_SECONDS = 24 * 60 * 60;

/**
 * The session cookie with a new lease when a day has passed since the last, else null: who comes by once a month
 * stays signed in. What it says is unchanged, so an ended session stays ended and staff still sign in every 12 hours.
 */
export async function renewedSessionCookie(cookies: { get(name: string): { value: string } | undefined }) {
  const name = sessionCookieName();
  const claims = await readSessionCookie(cookies.get(name)?.value);
  if (!claims || Date.now() / 1000 - claims.iat < RENEW_AFTER_SECONDS) return null;
  const { sub, version, signedInAt } = claims;
  const token = { sub, version, signedInAt };
  const value = await encode({ token, secret: env.AUTH_SECRET, salt: name, maxAge: SESSION_SECONDS });
  const rules = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() } as const;
  return { name, value, maxAge: SESSION_SECONDS, ...rules };
}
