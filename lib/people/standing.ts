import "server-only";
import { audit } from "@/lib/audit/write";
import { voidAccountTokens } from "@/lib/auth/account-token";
import type { Tx } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type { AuditAction, PersonStatus, Role } from "@/prisma/generated/enums";

type Done = Promise<Result<null>>;

/** Shuts a person out at once: sessions end, links are void. Nobody shuts himself out. `now` in epoch ms. */
export function disablePerson(actor: PersonActor, { personId }: { personId: string }, now: number): Done {
  return transact(async (tx) => {
    const refusal = administers(actor, personId);
    if (refusal) return refusal;
    await voidAccountTokens(tx, personId, ["INVITATION", "PASSWORD_RESET"], now);
    return change(tx, actor, personId, "DISABLED", () => ({ status: "DISABLED" }), now);
  });
}

/** Lets a disabled person in again: active with a password, else invited; never one merged into another. */
export function enablePerson(actor: PersonActor, { personId }: { personId: string }, now: number): Done {
  return transact(async (tx) => {
    const refusal = administers(actor, personId);
    if (refusal) return refusal;
    const where = { id: personId, status: "DISABLED", mergedIntoId: null } as const;
    const person = await tx.person.findFirst({ where, select: { passwordHash: true } });
    if (!person) return fail("not_found");
    const status = person.passwordHash ? "ACTIVE" : "INVITED";
    return change(tx, actor, personId, "ENABLED", () => ({ status }), now);
  });
}

/** Makes an agent an admin or the reverse; sessions end, so that the next one begins with the new rights. */
export function changeRole(
  actor: PersonActor,
  { personId, role }: { personId: string; role: Exclude<Role, "CUSTOMER"> },
  now: number,
): Done {
  return transact(async (tx) => {
    const refusal = administers(actor, personId);
    if (refusal) return refusal;
    return change(tx, actor, personId, "CHANGED", (was) => (was === "CUSTOMER" ? null : { role }), now);
  });
}

/** Another person's standing is an admin's to change; one's own is nobody's, so that an admin remains. */
function administers(actor: PersonActor, personId: string) {
  return actor.role === "ADMIN" && actor.id !== personId ? null : fail("not_allowed");
}

type Standing = { status: PersonStatus } | { role: Role };

async function change(
  tx: Tx,
  actor: PersonActor,
  id: string,
  action: AuditAction,
  to: (role: Role) => Standing | null,
  now: number,
): Done {
  const others = await activeAdminsBeside(tx, id);
  const select = { name: true, role: true, status: true } as const;
  const before = await tx.person.findUnique({ where: { id }, select });
  const data = before && to(before.role);
  if (!before || !data) return fail("not_found");
  // The admin who acts may have lost his own rights meanwhile.
  if (before.role === "ADMIN" && others === 0) return fail("last_admin");
  const { name: label, ...after } = await tx.person.update({
    where: { id },
    data: { ...data, sessionVersion: { increment: 1 } },
    select,
  });
  const subject = before.role === "CUSTOMER" ? "CUSTOMER" : "AGENT";
  const was = { role: before.role, status: before.status };
  await audit(tx, actor, { action, subject, subjectId: id, label, before: was, after }, now);
  return ok(null);
}

/** How many active admins there are beside one; locked, so that two cannot shut each other out. */
async function activeAdminsBeside(tx: Tx, id: string): Promise<number> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Person" WHERE (role = 'ADMIN' AND status = 'ACTIVE') OR id = ${id}::uuid
    ORDER BY id FOR UPDATE`;
  return admins.filter((admin) => admin.id !== id).length;
}
