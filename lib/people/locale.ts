import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { ok, type Result } from "@/lib/result";
import type { Locale } from "@/prisma/generated/enums";

/** Keeps the language a person wants to read and be written to in. */
export async function chooseLocale(actor: PersonActor, locale: Locale): Promise<Result<null>> {
  await db.person.update({ where: { id: actor.id }, data: { locale }, select: { id: true } });
  return ok(null);
}
