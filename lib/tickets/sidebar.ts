import "server-only";
import { cache } from "react";
import { db, joinSql, rawSql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { type QueueView, queueViews } from "./filters";
import { countStatement } from "./queue-sql";

/** A view is counted up to here; one that holds more is counted as one more. */
export const COUNTED_AT_MOST = 999;

/** A part of the queue kept under a name, as it stands in the sidebar of whoever may see it. */
export type SavedView = { id: string; name: string; query: string; shared: boolean; own: boolean };

type Sidebar = { counts: Record<QueueView, number>; saved: SavedView[] };

/**
 * How many tickets each view holds, and the saved views of an agent, in one statement; nothing for a customer. Asked once
 * a page.
 */
export const queueSidebar = cache(async (actor: PersonActor): Promise<Sidebar> => {
  if (!isStaff(actor)) return { counts: noCounts, saved: [] };
  const counted = queueViews.map(
    (view) => sql`${countStatement(actor, view, COUNTED_AT_MOST + 1)} AS ${rawSql(`"${view}"`)}`,
  );
  const [row] = await db.$queryRaw<(Sidebar["counts"] & Pick<Sidebar, "saved">)[]>`
    SELECT ${joinSql(counted)}, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'query', query, 'shared', shared,
        'own', "ownerId" = ${actor.id}::uuid) ORDER BY shared, name, id), '[]')
      FROM "SavedView" WHERE "ownerId" = ${actor.id}::uuid OR shared) AS saved`;
  if (!row) throw new Error("The database answered no counts.");
  const { saved, ...counts } = row;
  return { counts, saved };
});

const noCounts = Object.fromEntries(queueViews.map((view) => [view, 0])) as Record<QueueView, number>;
