import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { type Authenticated, checkCredentials } from "@/lib/auth/credentials";
import { callerNetwork } from "@/lib/auth/network";
import { ownPath } from "@/lib/auth/own-path";
import { isSecureSite, SESSION_SECONDS, sessionClaims, sessionCookieName } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { ErrorCode } from "@/lib/result";

/** A sign-in that was refused, and why. */
export class SignInRefused extends CredentialsSignin {
  constructor(readonly reason: ErrorCode) {
    super();
    this.code = reason;
  }
}

const typedCredentials = z.object({ email: z.string(), password: z.string() });
const authenticated = z.object({ id: z.uuid(), sessionVersion: z.int() }) satisfies z.ZodType<Authenticated>;

const passwordProvider = Credentials({
  credentials: { email: {}, password: {} },
  authorize: async (posted, request) => {
    const typed = typedCredentials.safeParse(posted);
    if (!typed.success) throw new SignInRefused("bad_credentials");
    const checked = await checkCredentials(typed.data, callerNetwork(request.headers));
    if (!checked.ok) throw new SignInRefused(checked.code);
    return checked.value;
  },
});

/**
 * Sign-in by Auth.js. The cookie carries the person's id, the version of his sessions and when he signed in,
 * nothing else: whatever is posted to the session endpoint is not looked at.
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  secret: env.AUTH_SECRET,
  basePath: "/api/auth",
  // Safe because no link is built from the host: route and redirects are put on APP_URL.
  trustHost: true,
  useSecureCookies: isSecureSite(),
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() },
    },
  },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
  providers: [passwordProvider],
  callbacks: {
    jwt: ({ token, user }) => {
      if (user) {
        const { id, sessionVersion } = authenticated.parse(user);
        return { sub: id, version: sessionVersion, signedInAt: Date.now() };
      }
      const claims = sessionClaims.safeParse(token).data;
      return claims ? { sub: claims.sub, version: claims.version, signedInAt: claims.signedInAt } : null;
    },
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url }) => {
      const address = url.startsWith(env.APP_URL) ? url.slice(env.APP_URL.length) : url;
      return env.APP_URL + (ownPath(address) ?? "/");
    },
  },
  logger: {
    error: (error) =>
      error instanceof SignInRefused ? undefined : log.error({ err: error }, "sign-in failed"),
    warn: (code) => log.warn({ code }, "sign-in warning"),
    debug: () => undefined,
  },
}));
