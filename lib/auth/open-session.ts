import "server-only";
import { SignInRefused, signIn, signOut } from "@/lib/auth/next-auth";
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

/** Takes the session's cookie away. */
export async function closeSession(): Promise<void> {
  await signOut({ redirect: false, redirectTo: "/" });
}
