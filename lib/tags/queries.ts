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
