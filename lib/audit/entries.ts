import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { Prisma } from "@/prisma/generated/client";
import type { AuditAction, AuditSubject } from "@/prisma/generated/enums";
import type { AuditFacts } from "./difference";

const SHOWN = 50;

/** Where a page of the log ends: the instant of its last entry, in epoch ms, and its id. */
export type AuditKey = { at: number; id: string };

/** What of the log is asked for; `before` the last entry seen. */
export type AuditFilter = {
  subject: AuditSubject | null;
  action: AuditAction | null;
  actorId: string | null;
  subjectId: string | null;
  before: AuditKey | null;
};

const facts = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
  .nullable()
  .transform((read): AuditFacts | null => read);

export type AuditLine = Awaited<ReturnType<typeof auditLog>>["lines"][number];

/** A page of 50 of what was administered, the latest first, and the key of the next one; none but for an admin. */
export async function auditLog(actor: PersonActor, { before, ...filter }: AuditFilter) {
  if (actor.role !== "ADMIN") return { lines: [], next: null };
  const chosen = Object.entries(filter).filter(([, value]) => value !== null);
  const found = await db.auditEntry.findMany({
    where: { ...Object.fromEntries(chosen), ...(before ? olderThan(before) : {}) },
    select: {
      id: true,
      at: true,
      actor: { select: { id: true, name: true } },
      action: true,
      subject: true,
      subjectId: true,
      label: true,
      before: true,
      after: true,
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN + 1,
  });
  const lines = found.slice(0, SHOWN).map(({ before, after, ...entry }) => ({
    ...entry,
    before: facts.parse(before),
    after: facts.parse(after),
  }));
  const last = found.length > SHOWN ? lines.at(-1) : undefined;
  return { lines, next: last ? { at: last.at.getTime(), id: last.id } : null };
}

/** Who ever administered anything, for the filter of the log; nobody but for an admin. */
export async function auditActors(actor: PersonActor): Promise<{ id: string; name: string }[]> {
  if (actor.role !== "ADMIN") return [];
  return db.person.findMany({
    where: { role: { in: ["AGENT", "ADMIN"] }, audited: { some: {} } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

function olderThan({ at, id }: AuditKey): Prisma.AuditEntryWhereInput {
  const instant = new Date(at);
  return { at: { lte: instant }, OR: [{ at: { lt: instant } }, { id: { lt: id } }] };
}
