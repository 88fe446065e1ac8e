import "server-only";
import { refund, spend } from "@/lib/auth/limits";
import { verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { canonicalEmail } from "@/lib/people/email";
import { fail, ok, type Result } from "@/lib/result";

/** Who may be given a session. */
export type Authenticated = { id: string; sessionVersion: number };

/**
 * Whether an address and a password belong to an active person. A wrong password, an unknown address, one not
 * yet activated and a disabled one are answered alike, in words and in time.
 */
export async function checkCredentials(
  typed: { email: string; password: string },
  network: string | null,
): Promise<Result<Authenticated>> {
  const email = canonicalEmail(typed.email);
  const knock = { account: email ?? typed.email.slice(0, 1000), network };
  if (!(await spend("sign-in", knock))) return fail("too_many_attempts");
  const person = await db.person.findUnique({
    where: { email: email ?? "" },
    select: { id: true, status: true, passwordHash: true, sessionVersion: true },
  });
  const hash = person?.status === "ACTIVE" ? person.passwordHash : null;
  const verified = await verifyPassword(hash, typed.password);
  if (!verified.ok) return verified;
  if (!verified.value || !person) return fail("bad_credentials");
  await refund("sign-in", knock);
  return ok({ id: person.id, sessionVersion: person.sessionVersion });
}
