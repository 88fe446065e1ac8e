import "server-only";
import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { forgetDraft } from "@/lib/drafts/commands";
import type { PersonActor } from "@/lib/people/actor";

/** Under what an admin's policy is kept between being written and being saved; no form may write there by itself. */
export const POLICY_DRAFT = "settings:sla";

/** The same of a calendar, by its id. */
export function calendarDraft(id: string): string {
  return `settings:calendar:${id}`;
}

const fields = z.object({ input: z.string() });

/** Keeps what an admin wants to save while he looks at what it would do. `now` in epoch ms. */
export async function keep(actor: PersonActor, key: string, input: unknown, now: number): Promise<void> {
  const draft = { fields: { input: JSON.stringify(input) }, attachmentIds: [], updatedAt: new Date(now) };
  await db.draft.upsert({
    where: { personId_key: { personId: actor.id, key } },
    create: { personId: actor.id, key, ...draft },
    update: draft,
    select: { key: true },
  });
}

/** What was kept, checked again, and when (epoch ms); null when there is nothing that can be read. */
export async function kept<S extends z.ZodType>(
  tx: Pick<Tx, "draft">,
  actor: PersonActor,
  key: string,
  schema: S,
): Promise<{ input: z.output<S>; savedAt: number } | null> {
  const row = await tx.draft.findUnique({
    where: { personId_key: { personId: actor.id, key } },
    select: { fields: true, updatedAt: true },
  });
  const text = fields.safeParse(row?.fields);
  if (!row || !text.success) return null;
  const read = schema.safeParse(JSON.parse(text.data.input));
  return read.success ? { input: read.data, savedAt: row.updatedAt.getTime() } : null;
}

/** What was kept is saved, or no longer wanted. */
export function forgetKept(tx: Pick<Tx, "draft">, actor: PersonActor, key: string): Promise<void> {
  return forgetDraft(tx, actor, key);
}
