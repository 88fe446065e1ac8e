import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { byInstant, type InstantKey, type Page, pageOf } from "@/lib/paging";
import type { PersonActor } from "@/lib/people/actor";
import type { Prisma } from "@/prisma/generated/client";
import type { AuditAction, AuditSubject } from "@/prisma/generated/enums";
import type { AuditFacts } from "./difference";

const SHOWN = 50;

/** What of the log is asked for; `before` where the page begins. */
export type AuditFilter = {
  subject: AuditSubject | null;
  action: AuditAction | null;
  actorId: string | null;
  subjectId: string | null;
  before: InstantKey | null;
};

const facts = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
  .nullable()
  .transform((read): AuditFacts | null => read);

const lineSelect = {
  id: true,
  at: true,
  actor: { select: { id: true, name: true } },
  action: true,
  subject: true,
  subjectId: true,
  label: true,
  before: true,
  after: true,
} as const satisfies Prisma.AuditEntrySelect;

type Entry = Prisma.AuditEntryGetPayload<{ select: typeof lineSelect }>;
export type AuditLine = Omit<Entry, "before" | "after"> & Record<"before" | "after", AuditFacts | null>;

/** A page of 50 of what was administered, the latest first, and its neighbours' keys; none but for an admin. */
export async function auditLog(
  actor: PersonActor,
  { before: from, ...filter }: AuditFilter,
): Promise<Page<AuditLine, InstantKey>> {
  if (actor.role !== "ADMIN") return { rows: [], previous: null, next: null };
  const chosen = Object.entries(filter).filter(([, value]) => value !== null);
  const { where, orderBy } = byInstant("at", from);
  const found = await db.auditEntry.findMany({
    where: { ...Object.fromEntries(chosen), ...where },
    select: lineSelect,
    orderBy,
    take: SHOWN + 1,
  });
  const lines = found.map(({ before, after, ...entry }) => ({
    ...entry,
    before: facts.parse(before),
    after: facts.parse(after),
  }));
  const page = pageOf(lines, { size: SHOWN, from, keyOf: ({ at, id }) => ({ at: at.getTime(), id }) });
  return page ?? auditLog(actor, { ...filter, before: null });
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
