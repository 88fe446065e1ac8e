import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";

const PAGE_SIZE = 50;

const noticeSelect = {
  id: true,
  kind: true,
  createdAt: true,
  readAt: true,
  ticket: { select: { number: true, subject: true } },
  event: { select: { actor: { select: { name: true } } } },
} as const;

/** How many of his notices an agent has not read. */
export function unreadCount(actor: PersonActor): Promise<number> {
  return db.notice.count({ where: { personId: actor.id, readAt: null } });
}

/** An agent's own notices, newest first, 50 a page; those before the notice `before`, if it is given. */
export async function notices(actor: PersonActor, before: string | null) {
  const found = await db.notice.findMany({
    where: { personId: actor.id, ...(before && { id: { lt: before } }) },
    select: noticeSelect,
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
  });
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}
