import "server-only";
import { type Sql, sql } from "@/lib/db";
import type { Due } from "@/lib/sla/due";
import type { TargetRow } from "./change";

const MINUTE_MS = 60_000;

/** In the words of the partial indexes. */
const OPEN = sql`status IN ('WAITING_SUPPORT', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

/** How many open tickets there are: of all, or of those that run by a policy version before one. */
export function openTickets(before?: number): Sql {
  return sql`SELECT count(*)::int AS tickets FROM "Ticket" WHERE ${OPEN} ${ofVersionBefore(before)}`;
}

/** How many open tickets run by each policy version, by its id. */
export function openTicketsByPolicy(): Sql {
  return sql`
    SELECT "policyVersionId"::text AS id, count(*)::int AS tickets FROM "Ticket" WHERE ${OPEN}
    GROUP BY "policyVersionId"`;
}

/**
 * Locks open tickets that run by a version before this one, passing over those in other hands; none once stopped. In
 * the order of their index, so that the last few are found as soon as the first.
 */
export function ticketsToReach(version: number, { limit, but }: Pick<Due, "limit" | "but">): Sql {
  return sql`
    SELECT id::text FROM "Ticket"
    WHERE ${OPEN} ${ofVersionBefore(version)} AND id <> ALL (${[...but]}::uuid[])
      AND EXISTS (
        SELECT FROM "SlaRollout" rollout JOIN "SlaPolicyVersion" policy ON policy.id = rollout."policyVersionId"
        WHERE policy.version = ${version} AND rollout."endedAt" IS NULL
      )
    ORDER BY "policyVersionId", id
    LIMIT ${limit}
    FOR NO KEY UPDATE OF "Ticket" SKIP LOCKED`;
}

/** Of the first `limit` open tickets to fall due, those with a clock not stopped that has another target or calendar. */
export function ticketsTouched(targets: readonly TargetRow[], limit: number): Sql {
  const wanted = targets.map(({ metric, priority, targetMinutes, calendarVersionId }) => ({
    metric,
    priority,
    targetMs: targetMinutes * MINUTE_MS,
    calendarVersionId,
  }));
  return sql`
    WITH first AS MATERIALIZED (
      SELECT id, number, subject, priority FROM "Ticket" WHERE ${OPEN}
      ORDER BY "nextBreachAt", id LIMIT ${limit}
    )
    SELECT id::text, number, subject, priority::text FROM first
    WHERE EXISTS (
      SELECT FROM "SlaClock" clock
      JOIN jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        AS wanted(metric text, priority text, "targetMs" bigint, "calendarVersionId" uuid)
        ON wanted.metric = clock.metric::text AND wanted.priority = first.priority::text
      WHERE clock."ticketId" = first.id AND clock.state <> 'STOPPED'
        AND (clock."targetMs", clock."calendarVersionId")
          IS DISTINCT FROM (wanted."targetMs", wanted."calendarVersionId")
    )`;
}

function ofVersionBefore(version: number | undefined): Sql {
  if (version === undefined) return sql``;
  return sql`AND "policyVersionId" = ANY (ARRAY(SELECT id FROM "SlaPolicyVersion" WHERE version < ${version}))`;
}
