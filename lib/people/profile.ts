import "server-only";
import type { z } from "zod";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { profileForm } from "@/lib/people/schema";
import { ok, type Result } from "@/lib/result";

/** What a person sees of themselves on the profile page. */
export function ownProfile(actor: PersonActor) {
  return db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true, phone: true, organisation: { select: { name: true } } },
  });
}

/** Changes one's own name and telephone number. */
export async function changeProfile(
  actor: PersonActor,
  { name, phone }: z.output<typeof profileForm>,
): Promise<Result<null>> {
  await db.person.update({ where: { id: actor.id }, data: { name, phone }, select: { id: true } });
  return ok(null);
}

/** Ends every session of one's own, this one too. */
export async function endOwnSessions(actor: PersonActor): Promise<Result<null>> {
  await db.person.update({
    where: { id: actor.id },
    data: { sessionVersion: { increment: 1 } },
    select: { id: true },
  });
  return ok(null);
}
