import "server-only";
import { cache } from "react";
import { db, joinSql, rawSql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { type QueueView, queueViews, readQueue } from "./filters";
import { countStatement, narrowedCountStatement } from "./queue-sql";

/** A view is counted up to here; one that holds more is counted as one more. */
const COUNTED_AT_MOST = 999;

/** Saved views beyond these are not counted. */
const SAVED_COUNTED = 20;

/** A part of the queue kept under a name, as it stands in the sidebar of whoever may see it. */
export type SavedView = { id: string; name: string; query: string; shared: boolean; own: boolean };

type Sidebar = {
  /** When it was counted, epoch ms by the database. */
  at: number;
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
  if (!isStaff(actor)) return { at: 0, counts: noCounts, saved: [], unread: 0 };
  const counted = queueViews.map(
    (view) => sql`${countStatement(actor, view, COUNTED_AT_MOST + 1)} AS ${rawSql(`"${view}"`)}`,
  );
  const [row] = await db.$queryRaw<(Sidebar["counts"] & Omit<Sidebar, "counts">)[]>`
    SELECT ${joinSql(counted)}, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'query', query, 'shared', shared,
        'own', "ownerId" = ${actor.id}::uuid) ORDER BY shared, name, id), '[]')
      FROM "SavedView" WHERE "ownerId" = ${actor.id}::uuid OR shared) AS saved,
      (SELECT count(*)::int FROM "Notice" WHERE "personId" = ${actor.id}::uuid AND "readAt" IS NULL) AS unread,
      floor(extract(epoch FROM statement_timestamp()) * 1000)::float8 AS at`;
  if (!row) throw new Error("The database answered no counts.");
  const { at, saved, unread, ...counts } = row;
  return { at, counts, saved, unread };
});

/**
 * How many tickets an agent's saved views hold, by their ids, in one statement: of the first 20, without those that
 * search for words, an organisation's name or a tag, which stand in other tables. `now` in epoch ms.
 */
export async function savedCounts(
  actor: PersonActor,
  saved: readonly SavedView[],
  now: number,
): Promise<Record<string, number>> {
  if (!isStaff(actor) || saved.length === 0) return {};
  const counts = saved.slice(0, SAVED_COUNTED).flatMap(({ id, query }) => {
    const filter = readQueue(Object.fromEntries(new URLSearchParams(query)));
    if (filter.q || filter.organisation || filter.tag) return [];
    return sql`${id}::text, ${narrowedCountStatement(actor, filter, now, COUNTED_AT_MOST + 1)}`;
  });
  if (counts.length === 0) return {};
  const [row] = await db.$queryRaw<{ counts: Record<string, number> }[]>`
    SELECT jsonb_build_object(${joinSql(counts)}) AS counts`;
  return row?.counts ?? {};
}

/** A count as it is shown: of what is counted no further, only that it is more. */
export function shownCount(count: number): string {
  return count > COUNTED_AT_MOST ? `${COUNTED_AT_MOST}+` : String(count);
}

const noCounts = Object.fromEntries(queueViews.map((view) => [view, 0])) as Record<QueueView, number>;
