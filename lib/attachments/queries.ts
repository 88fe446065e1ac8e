import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { readableBy, visibleTo } from "@/lib/tickets/permissions";

/**
 * A file the actor may open: his own unsent upload, or one of a message he may read on a ticket he may see.
 * Null for every other id, foreign and absent alike.
 */
export async function openableAttachment(actor: PersonActor, id: string) {
  return db.attachment.findFirst({
    where: {
      id,
      OR: [
        { messageId: null, uploaderId: actor.id },
        { message: { ...readableBy(actor), ticket: visibleTo(actor) } },
      ],
    },
    select: { name: true, contentType: true, sizeBytes: true, storageKey: true, sha256: true },
  });
}
