import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { literally } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { isOutdated } from "@/lib/settings/seen";
import { transact } from "@/lib/transact";
import type { cannedReply } from "./schema";

const TAKEN = fail("name_taken", { title: "name_taken" });
const facts = { title: true, bodyRo: true, bodyEn: true, sortKey: true, active: true } as const;

/** Adds a canned reply or changes one. Titles are taken once, in whatever case: `name_taken`. Admins only. */
export function saveCannedReply(
  actor: PersonActor,
  { id, seen, ...reply }: z.output<typeof cannedReply>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const title = { equals: literally(reply.title), mode: "insensitive" } as const;
    const namesake = await tx.cannedReply.findFirst({ where: { title }, select: { id: true } });
    if (namesake && namesake.id !== id) return TAKEN;
    await tx.$queryRaw`SELECT 1 FROM "CannedReply" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = id ? await tx.cannedReply.findUnique({ where: { id }, select: facts }) : null;
    if (id && !before) return fail("not_found");
    if (before && isOutdated(before, seen)) return fail("settings_changed");
    const saved = id
      ? await tx.cannedReply.update({ where: { id }, data: reply, select: { id: true } })
      : await tx.cannedReply.create({ data: reply, select: { id: true } });
    const about = { subject: "CANNED_REPLY", subjectId: saved.id, label: reply.title } as const;
    await audit(tx, actor, { ...about, action: id ? "CHANGED" : "CREATED", before, after: reply }, now);
    return ok(null);
  }, TAKEN);
}
