import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { readableBy } from "@/lib/tickets/permissions";

const FILES_LISTED = 200;

const fileSelect = { id: true, name: true, contentType: true, sizeBytes: true } as const;

export const messageSelect = {
  id: true,
  body: true,
  visibility: true,
  author: { select: { id: true, name: true, role: true } },
  attachments: { select: fileSelect, orderBy: { id: "asc" } },
} as const;

export type MessageView = Awaited<ReturnType<typeof messagesOf>>[number];

/** Those of these messages of a ticket that the actor may read, with their files. The caller checked the ticket. */
export async function messagesOf(actor: PersonActor, ticketId: string, ids: readonly string[]) {
  return db.message.findMany({
    where: { ticketId, id: { in: [...ids] }, ...readableBy(actor) },
    select: messageSelect,
    orderBy: { id: "asc" },
  });
}

/** The latest files of a ticket's messages that the actor may read, at most 200. The caller checked the ticket. */
export async function filesOf(actor: PersonActor, ticketId: string) {
  const files = await db.attachment.findMany({
    where: { ticketId, message: readableBy(actor) },
    select: fileSelect,
    orderBy: { id: "desc" },
    take: FILES_LISTED,
  });
  return files.reverse();
}
