import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

export type TagView = { id: string; name: string; active: boolean };

/** Every tag by name, those disabled too; none for a customer. */
export async function tags(actor: PersonActor): Promise<TagView[]> {
  if (!isStaff(actor)) return [];
  return db.tag.findMany({
    select: { id: true, name: true, active: true },
    orderBy: { name: "asc" },
  });
}

/** The names of the tags on tickets, by the ticket's id; none for a customer. */
export async function tagNames(
  actor: PersonActor,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (!isStaff(actor)) return new Map();
  const rows = await db.ticketTag.findMany({
    where: { ticketId: { in: [...ticketIds] } },
    select: { ticketId: true, tag: { select: { name: true } } },
    orderBy: { tag: { name: "asc" } },
  });
  const names = new Map<string, string[]>();
  for (const { ticketId, tag } of rows) names.set(ticketId, [...(names.get(ticketId) ?? []), tag.name]);
  return names;
}
