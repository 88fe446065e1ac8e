import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/** How long the cookie of a session lives unless used; staff are asked again sooner, see session.ts. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** What a session cookie says: who, until which version of the person's sessions, signed in when (epoch ms). */
export const sessionClaims = z.object({
  sub: z.uuid(),
  version: z.int(),
  signedInAt: z.int(),
  iat: z.int(),
});

export type SessionClaims = z.infer<typeof sessionClaims>;

/** Whether the site is reached by https, so that cookies must be too. */
export function isSecureSite(): boolean {
  return env.APP_URL.startsWith("https:");
}

/** The name of the session cookie. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Secure-helpdesk.session" : "helpdesk.session";
}

const leased = sessionClaims.extend({ exp: z.int() });

const COOKIES_KEPT = 1_000;
// Taking a cookie apart costs more than most questions to the database. Whether its session still stands is asked there.
const read = new Map<string, z.infer<typeof leased>>();

/** Who a session cookie speaks for; null when it is forged, expired or of another make. */
export async function readSessionCookie(value: string | undefined): Promise<SessionClaims | null> {
  if (!value) return null;
  const claims = read.get(value) ?? (await opened(value));
  read.delete(value);
  if (!claims || claims.exp <= Date.now() / 1_000) return null;
  read.set(value, claims);
  for (const oldest of read.keys()) {
    if (read.size <= COOKIES_KEPT) break;
    read.delete(oldest);
  }
  return claims;
}

async function opened(value: string): Promise<z.infer<typeof leased> | null> {
  try {
    const payload = await decode({ token: value, secret: env.AUTH_SECRET, salt: sessionCookieName() });
    return leased.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}
