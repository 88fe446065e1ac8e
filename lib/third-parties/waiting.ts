import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

const DAY_MS = 86_400_000;
const PERIODS_DAYS = [30, 90] as const;
/** Of more waits than this in the longest period the latest are judged. */
const JUDGED = 5_000;

/** How long tickets waited for a third party that was asked within so many days. */
export type WaitingTime = {
  days: number;
  waits: number;
  /** Of those that are over; null without one. */
  medianMs: number | null;
  /** Of all, those still open as far as they have come. */
  totalMs: number;
};

/** The waiting times of a third party by period, up to `now` (epoch ms); none for a customer. */
export async function waitingTimes(actor: PersonActor, id: string, now: number): Promise<WaitingTime[]> {
  if (!isStaff(actor)) return [];
  return db.$queryRaw<WaitingTime[]>(waitingStatement(id, now));
}

export function waitingStatement(id: string, now: number): Sql {
  const at = new Date(now);
  const earliest = new Date(now - Math.max(...PERIODS_DAYS) * DAY_MS);
  return sql`
    WITH asked AS MATERIALIZED (
      SELECT "ticketId", seq, at FROM "TicketEvent"
      WHERE kind = 'THIRD_PARTY_ASKED' AND data -> 'thirdParty' ->> 'id' = ${id} AND at > ${earliest}
      ORDER BY at DESC LIMIT ${JUDGED}
    ), waits AS (
      SELECT at, (
        SELECT later.at FROM "TicketEvent" AS later
        WHERE later."ticketId" = asked."ticketId" AND later.seq > asked.seq
          AND later.status <> 'WAITING_THIRD_PARTY'
        ORDER BY later.seq LIMIT 1
      ) AS until
      FROM asked
    )
    SELECT days, count(at)::int AS waits,
      1000 * percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM until - at)::float8) AS "medianMs",
      1000 * coalesce(sum(extract(epoch FROM coalesce(until, ${at}::timestamptz) - at)), 0)::float8 AS "totalMs"
    FROM unnest(${[...PERIODS_DAYS]}::int[]) AS days
    LEFT JOIN waits ON at > ${at}::timestamptz - make_interval(days => days)
    GROUP BY days ORDER BY days`;
}
