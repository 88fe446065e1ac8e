import "server-only";
import { rawSql, type Sql, sql } from "@/lib/db";
import type { Key } from "@/lib/paging";

/** A line of a list by name. */
export type NameKey = Key<{ name: string; id: string }>;

/** In a statement over rows `of` that have a name and an id: those from a key on, and the order they are read in. */
export function byName(
  of: "person" | "party" | '"Organisation"',
  from: NameKey | null,
): { beyond: Sql; order: Sql } {
  const row = rawSql(of);
  const [past, way] = from?.back ? [rawSql("<"), rawSql("DESC")] : [rawSql(">"), rawSql("ASC")];
  return {
    beyond: from ? sql`(${row}.name, ${row}.id) ${past} (${from.name}, ${from.id}::uuid)` : sql`true`,
    order: sql`${row}.name ${way}, ${row}.id ${way}`,
  };
}

/** The key of such a row. */
export function nameOf({ name, id }: { name: string; id: string }): { name: string; id: string } {
  return { name, id };
}
