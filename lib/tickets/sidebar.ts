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

type Sidebar = {
  counts: Record<QueueView, number>;
  saved: SavedView[];
  /** Notices the agent has not read. */
  unread: number;
};

/**
 * How many tickets each view holds, the saved views of an agent, and how many notices he has not read, in one
 * statement; nothing for a customer. Asked once a page.
 */
export const queueSidebar = cache(async (actor: PersonActor): Promise<Sidebar> => {
  if (!isStaff(actor)) return { counts: noCounts, saved: [], unread: 0 };
  const counted = queueViews.map(
    (view) => sql`${countStatement(actor, view, COUNTED_AT_MOST + 1)} AS ${rawSql(`"${view}"`)}`,
  );
  const [row] = await db.$queryRaw<(Sidebar["counts"] & Omit<Sidebar, "counts">)[]>`
    SELECT ${joinSql(counted)}, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'query', query, 'shared', shared,
        'own', "ownerId" = ${actor.id}::uuid) ORDER BY shared, name, id), '[]')
      FROM "SavedView" WHERE "ownerId" = ${actor.id}::uuid OR shared) AS saved,
      (SELECT count(*)::int FROM "Notice" WHERE "personId" = ${actor.id}::uuid AND "readAt" IS NULL) AS unread`;
  if (!row) throw new Error("The database answered no counts.");
  const { saved, unread, ...counts } = row;
  return { counts, saved, unread };
});

const noCounts = Object.fromEntries(queueViews.map((view) => [view, 0])) as Record<QueueView, number>;
