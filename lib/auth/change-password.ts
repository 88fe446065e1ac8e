import "server-only";
import type { z } from "zod";
import { voidAccountTokens } from "@/lib/auth/account-token";
import { refund, spend } from "@/lib/auth/limits";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import type { changePasswordForm } from "@/lib/auth/schema";
import { db } from "@/lib/db";
import { accountMailReader, owePasswordChanged } from "@/lib/people/account-mails";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

/**
 * Sets a new password by the one in force, ends every session (this one too: sign in anew), voids open links and
 * tells the person. A current password that is wrong, or no longer in force when the new one is set, is at fault in
 * the field `currentPassword`. `now` in epoch ms.
 */
export async function changePassword(
  actor: PersonActor,
  input: z.output<typeof changePasswordForm>,
  network: string | null,
  now: number,
): Promise<Result<null>> {
  const knock = { account: actor.id, network };
  if (!(await spend("set-password", knock))) return fail("too_many_attempts");
  const { passwordHash } = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  const same = await verifyPassword(passwordHash, input.currentPassword);
  if (!same.ok) return same;
  if (!same.value) return fail("invalid_input", { currentPassword: "password_wrong" });
  const hashed = await hashPassword(input.password);
  if (!hashed.ok) return hashed;
  const done = await transact(async (tx) => {
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: actor.id, passwordHash, status: "ACTIVE" },
      data: { passwordHash: hashed.value, sessionVersion: { increment: 1 } },
      select: accountMailReader,
    });
    // Meanwhile another password was set, or the person was disabled.
    if (!person) return fail("invalid_input", { currentPassword: "password_wrong" });
    await voidAccountTokens(tx, person.id, ["INVITATION", "PASSWORD_RESET"], now);
    await owePasswordChanged(tx, person, now);
    return ok(null);
  });
  if (done.ok) await refund("set-password", knock);
  return done;
}
