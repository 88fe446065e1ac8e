import "server-only";
import { db } from "@/lib/db";
import { type SwitchableKind, switchableKinds } from "@/lib/notifications/mail-class";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import type { MailKind } from "@/prisma/generated/enums";

/** The kinds a person has switched off for himself. */
export async function mutedMailKinds(actor: PersonActor): Promise<MailKind[]> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { mutedMailKinds: true },
  });
  return person.mutedMailKinds;
}

/**
 * Switches off exactly these kinds for the agent himself, and all others on. Refused as a whole when one of them
 * cannot be switched off, as a breach.
 */
export async function setMutedMailKinds(
  actor: PersonActor,
  kinds: readonly MailKind[],
): Promise<Result<null>> {
  if (!isStaff(actor)) return fail("only_agents");
  const muted = new Set<MailKind>(kinds);
  const known = switchableKinds.filter((kind) => muted.has(kind));
  if (known.length < muted.size) return fail("invalid_input");
  await db.person.update({ where: { id: actor.id }, data: { mutedMailKinds: known }, select: { id: true } });
  return ok(null);
}

/** The same, told by the kinds that are wanted. */
export function setWantedMailKinds(
  actor: PersonActor,
  { wanted }: { wanted: readonly SwitchableKind[] },
): Promise<Result<null>> {
  return setMutedMailKinds(
    actor,
    switchableKinds.filter((kind) => !wanted.includes(kind)),
  );
}
