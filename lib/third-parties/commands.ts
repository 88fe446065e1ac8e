import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import type { Tx } from "@/lib/db";
import { literally } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { isOutdated } from "@/lib/settings/seen";
import { transact } from "@/lib/transact";
import type { ThirdPartyKind } from "@/prisma/generated/enums";
import type * as schema from "./schema";

const TAKEN = fail("name_taken", { name: "name_taken" });
const facts = { name: true, kind: true, email: true, phone: true, note: true, active: true } as const;

/** Adds a third party, describes one anew, or disables it: then it is asked no more. Admins only. `now` in epoch ms. */
export function saveThirdParty(
  actor: PersonActor,
  { id, seen, ...described }: z.output<typeof schema.thirdParty>,
  now: number,
): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const namesake = await named(tx, described.name);
    if (namesake && namesake.id !== id) return TAKEN;
    await tx.$queryRaw`SELECT 1 FROM "ThirdParty" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = id ? await tx.thirdParty.findUnique({ where: { id }, select: facts }) : null;
    if (id && !before) return fail("not_found");
    if (before && isOutdated(before, seen)) return fail("settings_changed");
    const saved = id
      ? await tx.thirdParty.update({ where: { id }, data: described, select: { id: true } })
      : await tx.thirdParty.create({ data: described, select: { id: true } });
    const about = { subject: "THIRD_PARTY", subjectId: saved.id, label: described.name } as const;
    const action = before ? "CHANGED" : "CREATED";
    await audit(tx, actor, { ...about, action, before, after: described }, now);
    return ok(saved);
  }, TAKEN);
}

/**
 * The third party a form names: one already known, or a new one registered under its name (found by it if it
 * exists). Refused when the form names none, or one that is disabled. `now` in epoch ms.
 */
export async function thirdPartyFor(
  tx: Tx,
  actor: PersonActor,
  input: { thirdPartyId: string | null; thirdPartyName: string; thirdPartyKind: ThirdPartyKind },
  now: number,
): Promise<Result<{ id: string; name: string }>> {
  const { thirdPartyId: id, thirdPartyName: name, thirdPartyKind: kind } = input;
  const field = id ? "thirdPartyId" : "thirdPartyName";
  const known = id ? await tx.thirdParty.findUnique({ where: { id }, select: asked }) : await named(tx, name);
  if (known && !known.active) return fail("invalid_input", { [field]: "third_party_inactive" });
  if (known) return ok({ id: known.id, name: known.name });
  if (id || !name) return fail("invalid_input", { [field]: "third_party_missing" });
  const data = { name, kind };
  const [made] = await tx.thirdParty.createManyAndReturn({ data, skipDuplicates: true, select: asked });
  // Somebody else has just registered it.
  if (!made) return thirdPartyFor(tx, actor, input, now);
  const about = { action: "CREATED", subject: "THIRD_PARTY", subjectId: made.id, label: name } as const;
  await audit(tx, actor, { ...about, before: null, after: data }, now);
  return ok({ id: made.id, name: made.name });
}

const ref = { id: true, name: true } as const;
const asked = { ...ref, active: true } as const;

/** The third party of a name in whatever case. */
async function named(tx: Tx, name: string) {
  if (!name) return null;
  const where = { name: { equals: literally(name), mode: "insensitive" } } as const;
  return tx.thirdParty.findFirst({ where, select: asked });
}
