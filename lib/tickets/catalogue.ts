import "server-only";
import { db } from "@/lib/db";

/** The categories that a ticket may be given, in the order they are offered. */
export function categories() {
  return db.category.findMany({
    where: { active: true },
    select: { id: true, nameRo: true, nameEn: true },
    orderBy: [{ sortKey: "asc" }, { nameRo: "asc" }],
  });
}

/** Teams by name. */
export function teams() {
  return db.team.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}
