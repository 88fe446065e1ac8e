import "server-only";
import { voidAccountTokens } from "@/lib/auth/account-token";
import type { Tx } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type { Role } from "@/prisma/generated/enums";

/** Shuts a person out at once: sessions end, links are void. Nobody shuts himself out. `now` in epoch ms. */
export function disablePerson(
  actor: PersonActor,
  input: { personId: string },
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    const refusal = administers(actor, input.personId);
    if (refusal) return refusal;
    await voidAccountTokens(tx, input.personId, ["INVITATION", "PASSWORD_RESET"], now);
    return change(tx, input.personId, { status: "DISABLED" });
  });
}

/** Lets a disabled person in again: active with a password, else invited. */
export function enablePerson(actor: PersonActor, input: { personId: string }): Promise<Result<null>> {
  return transact(async (tx) => {
    const refusal = administers(actor, input.personId);
    if (refusal) return refusal;
    const where = { id: input.personId, status: "DISABLED" } as const;
    const person = await tx.person.findUnique({ where, select: { passwordHash: true } });
    if (!person) return fail("not_found");
    return change(tx, input.personId, { status: person.passwordHash ? "ACTIVE" : "INVITED" });
  });
}

/** Gives a person another role; sessions end, so that the next one begins with the new rights. */
export function changeRole(
  actor: PersonActor,
  input: { personId: string; role: Role },
): Promise<Result<null>> {
  return transact(
    async (tx) => administers(actor, input.personId) ?? change(tx, input.personId, { role: input.role }),
  );
}

/** Another person's standing is an admin's to change; one's own is nobody's, so that an admin remains. */
function administers(actor: PersonActor, personId: string) {
  return actor.role === "ADMIN" && actor.id !== personId ? null : fail("not_allowed");
}

async function change(
  tx: Tx,
  id: string,
  data: { status: "ACTIVE" | "INVITED" | "DISABLED" } | { role: Role },
): Promise<Result<null>> {
  const { count } = await tx.person.updateMany({
    where: { id },
    data: { ...data, sessionVersion: { increment: 1 } },
  });
  return count === 1 ? ok(null) : fail("not_found");
}
