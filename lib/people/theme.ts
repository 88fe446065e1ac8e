import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import type { Theme } from "@/prisma/generated/enums";

/** Keeps the colours a person wants to see. */
export async function chooseTheme(actor: PersonActor, theme: Theme): Promise<Result<null>> {
  await db.person.update({ where: { id: actor.id }, data: { theme }, select: { id: true } });
  return ok(null);
}
