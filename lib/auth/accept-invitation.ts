import "server-only";
import { consumeAccountToken, seeAccountToken, voidAccountTokens } from "@/lib/auth/account-token";
import { refund, spend } from "@/lib/auth/limits";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { accountMailReader, oweInvitation } from "@/lib/people/account-mails";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

/**
 * Sets the invited person's first password and uses the invitation up; answers the address to sign in with.
 * "link_invalid" for a link that is used, expired, void or made up. `now` in epoch ms.
 */
export async function acceptInvitation(
  input: { token: string; password: string },
  network: string | null,
  now: number,
): Promise<Result<{ email: string }>> {
  const knock = { account: input.token, network };
  if (!(await spend("set-password", knock))) return fail("too_many_attempts");
  const seen = await seeAccountToken(db, "INVITATION", input.token, now);
  if (seen?.state !== "usable") return fail("link_invalid");
  const hashed = await hashPassword(input.password);
  if (!hashed.ok) return hashed;
  const accepted = await transact(async (tx) => {
    const used = await consumeAccountToken(tx, "INVITATION", input.token, now);
    if (!used.ok) return used;
    const { personId } = used.value;
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: personId, status: "INVITED" },
      data: { passwordHash: hashed.value, status: "ACTIVE", sessionVersion: { increment: 1 } },
      select: { email: true },
    });
    if (!person) return fail("link_invalid");
    await voidAccountTokens(tx, personId, ["INVITATION", "PASSWORD_RESET"], now);
    return ok(person);
  });
  if (accepted.ok) await refund("set-password", knock);
  return accepted;
}

/**
 * Sends a new invitation to the person whose link no longer works, if a password is still to be set.
 * The answer is the same when there is nothing to send.
 */
export async function renewInvitation(
  input: { token: string },
  network: string | null,
  now: number,
): Promise<Result<null>> {
  const seen = await seeAccountToken(db, "INVITATION", input.token, now);
  const knock = { account: seen?.person.id ?? input.token, network };
  if (!(await spend("new-invitation", knock))) return fail("too_many_attempts");
  if (!seen) return ok(null);
  return transact(async (tx) => {
    const where = { id: seen.person.id, status: "INVITED" } as const;
    const reader = await tx.person.findUnique({ where, select: accountMailReader });
    if (reader) await oweInvitation(tx, reader, null, now);
    return ok(null);
  });
}
