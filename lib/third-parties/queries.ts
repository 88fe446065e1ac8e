import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

/** Known third parties by name, for agents. */
export async function thirdParties(actor: PersonActor) {
  if (!isStaff(actor)) return [];
  return db.thirdParty.findMany({ select: { id: true, name: true, kind: true }, orderBy: { name: "asc" } });
}
