import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { readableBy } from "@/lib/tickets/permissions";

const messageSelect = {
  id: true,
  body: true,
  visibility: true,
  author: { select: { id: true, name: true, role: true } },
  attachments: {
    select: { id: true, name: true, contentType: true, sizeBytes: true },
    orderBy: { id: "asc" },
  },
} as const;

export type MessageView = Awaited<ReturnType<typeof messagesOf>>[number];

/** The messages of a ticket that the actor may read, with their files. The ticket itself was checked by the caller. */
export async function messagesOf(actor: PersonActor, ticketId: string) {
  return db.message.findMany({
    where: { ticketId, ...readableBy(actor) },
    select: messageSelect,
    orderBy: { id: "asc" },
  });
}
