import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db, type Tx } from "@/lib/db";
import { literally } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type * as schema from "./schema";
import { isOutdated } from "./seen";

const TAKEN = fail("name_taken", { nameRo: "name_taken" });
const select = {
  id: true,
  nameRo: true,
  nameEn: true,
  sortKey: true,
  active: true,
  team: { select: { id: true, name: true } },
} as const;

/** Every category in the order they are offered, the disabled ones too; none but for an admin. */
export async function allCategories(actor: PersonActor) {
  if (actor.role !== "ADMIN") return [];
  return db.category.findMany({ select, orderBy: [{ sortKey: "asc" }, { nameRo: "asc" }] });
}

/**
 * Adds a category, changes one, or disables it: then it is offered no more, and tickets that have it keep it. A name
 * is taken once, in whatever case. Admins only. `now` in epoch ms.
 */
export function saveCategory(
  actor: PersonActor,
  { id, seen, ...wanted }: z.output<typeof schema.category>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    for (const field of ["nameRo", "nameEn"] as const)
      if (await isTaken(tx, id, field, wanted[field])) return fail("name_taken", { [field]: "name_taken" });
    const team =
      wanted.teamId && (await tx.team.findUnique({ where: { id: wanted.teamId }, select: { id: true } }));
    if (wanted.teamId && !team) return fail("invalid_input", { teamId: "invalid" });
    await tx.$queryRaw`SELECT 1 FROM "Category" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = id ? await tx.category.findUnique({ where: { id }, select }) : null;
    if (id && !before) return fail("not_found");
    if (before && isOutdated(before, seen)) return fail("settings_changed");
    const after = id
      ? await tx.category.update({ where: { id }, data: wanted, select })
      : await tx.category.create({ data: wanted, select });
    const action = before ? "CHANGED" : "CREATED";
    const about = { action, subject: "CATEGORY", subjectId: after.id, label: after.nameRo } as const;
    await audit(tx, actor, { ...about, before: before && factsOf(before), after: factsOf(after) }, now);
    return ok(null);
  }, TAKEN);
}

async function isTaken(
  tx: Tx,
  id: string | null,
  field: "nameRo" | "nameEn",
  name: string,
): Promise<boolean> {
  const where = { [field]: { equals: literally(name), mode: "insensitive" } };
  const namesake = await tx.category.findFirst({ where, select: { id: true } });
  return namesake !== null && namesake.id !== id;
}

function factsOf({ id: _, team, ...rest }: Awaited<ReturnType<typeof allCategories>>[number]) {
  return { ...rest, team: team?.name ?? null };
}
