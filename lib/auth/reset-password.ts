import "server-only";
import { consumeAccountToken, seeAccountToken, voidAccountTokens } from "@/lib/auth/account-token";
import { refund, spend } from "@/lib/auth/limits";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import {
  accountMailReader,
  oweInvitation,
  owePasswordChanged,
  owePasswordReset,
} from "@/lib/people/account-mails";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

/** Whether an address may ask for another link now. The same for known and unknown addresses. */
export async function mayAskForReset(email: string, network: string | null): Promise<Result<null>> {
  return (await spend("forgot-password", { account: email, network })) ? ok(null) : fail("too_many_attempts");
}

/**
 * Mails the way to a new password to an active person, and a new invitation to one still invited; nothing to
 * anyone else. Its duration tells who exists: run it after the answer. `now` in epoch ms.
 */
export async function mailReset(email: string, now: number): Promise<void> {
  await transact(async (tx) => {
    const person = await tx.person.findUnique({
      where: { email },
      select: { ...accountMailReader, status: true },
    });
    if (!person) return ok(null);
    const { status, ...reader } = person;
    if (status === "ACTIVE") await owePasswordReset(tx, reader, now);
    if (status === "INVITED") await oweInvitation(tx, reader, null, now);
    return ok(null);
  });
}

/**
 * Sets a new password by a link and uses the link up, voids the others, ends every session and tells the person.
 * "link_invalid" for a link that is used, expired, void or made up. `now` in epoch ms.
 */
export async function resetPassword(
  input: { token: string; password: string },
  network: string | null,
  now: number,
): Promise<Result<null>> {
  const knock = { account: input.token, network };
  if (!(await spend("set-password", knock))) return fail("too_many_attempts");
  const seen = await seeAccountToken(db, "PASSWORD_RESET", input.token, now);
  if (seen?.state !== "usable") return fail("link_invalid");
  const hashed = await hashPassword(input.password);
  if (!hashed.ok) return hashed;
  const done = await transact(async (tx) => {
    const used = await consumeAccountToken(tx, "PASSWORD_RESET", input.token, now);
    if (!used.ok) return used;
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: used.value.personId, status: "ACTIVE" },
      data: { passwordHash: hashed.value, sessionVersion: { increment: 1 } },
      select: accountMailReader,
    });
    if (!person) return fail("link_invalid");
    await voidAccountTokens(tx, person.id, ["INVITATION", "PASSWORD_RESET"], now);
    await owePasswordChanged(tx, person, now);
    return ok(null);
  });
  if (done.ok) await refund("set-password", knock);
  return done;
}
