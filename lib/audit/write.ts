import "server-only";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/new-id";
import type { PersonActor } from "@/lib/people/actor";
import type { AuditAction, AuditSubject } from "@/prisma/generated/enums";
import { type AuditFacts, difference } from "./difference";

export type Audited = {
  action: AuditAction;
  subject: AuditSubject;
  /** Absent for the settings, of which there is one row. */
  subjectId: string | null;
  /** The subject's name, as people know it. */
  label: string;
  before: AuditFacts | null;
  after: AuditFacts | null;
};

/**
 * Writes down an administrative change, in the transaction that makes it: of `before` and `after` what differs. A
 * change that changes nothing is not written. Fields without words are left out. `now` in epoch ms.
 */
export async function audit(tx: Tx, actor: PersonActor, audited: Audited, now: number): Promise<void> {
  const { before, after, ...about } = audited;
  const told = difference(before, after);
  if (!told) return;
  await tx.auditEntry.create({
    data: {
      ...about,
      id: newId(now),
      at: new Date(now),
      actorId: actor.id,
      ...(told.before ? { before: told.before } : {}),
      ...(told.after ? { after: told.after } : {}),
    },
    select: { id: true },
  });
}
