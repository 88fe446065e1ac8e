import "server-only";
import { cookies } from "next/headers";
import { SignInRefused, signIn, signOut } from "@/lib/auth/next-auth";
import { endSession, personOfSession } from "@/lib/auth/session";
import { readSessionCookie, sessionCookieName } from "@/lib/auth/session-cookie";
import { fail, ok, type Result } from "@/lib/result";

/** Signs a person in: checks the password and sets the cookie. Only in actions, which may set cookies. */
export async function openSession(typed: { email: string; password: string }): Promise<Result<null>> {
  try {
    await signIn("credentials", { ...typed, redirect: false, redirectTo: "/" });
    return ok(null);
  } catch (error) {
    if (error instanceof SignInRefused) return fail(error.reason);
    throw error;
  }
}

/** Ends the session of this browser, for copies of its cookie too, and takes the cookie away. */
export async function closeSession(): Promise<void> {
  const claims = await readSessionCookie((await cookies()).get(sessionCookieName())?.value);
  if (claims && (await personOfSession(claims))) await endSession(claims);
  await signOut({ redirect: false, redirectTo: "/" });
}
