import "server-only";
import { cache } from "react";
import { currentActor } from "@/lib/auth/session";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import type { Theme } from "@/prisma/generated/enums";

/** The colours the signed-in person has chosen; null for someone not signed in. Asked once a request. */
export const currentTheme = cache(async (): Promise<Theme | null> => {
  const actor = await currentActor();
  if (!actor) return null;
  const person = await db.person.findUnique({ where: { id: actor.id }, select: { theme: true } });
  return person?.theme ?? null;
});

/** Keeps the colours a person wants to see. */
export async function chooseTheme(actor: PersonActor, theme: Theme): Promise<Result<null>> {
  await db.person.update({ where: { id: actor.id }, data: { theme }, select: { id: true } });
  return ok(null);
}
