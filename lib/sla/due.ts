import "server-only";

type Reader = { $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T> };

/** What a sweep asks for: at most `limit` tickets due by `now` (epoch ms), none of `but`. */
export type Due = { now: number; limit: number; but: readonly string[] };

/**
 * Locks tickets on which a warning or breach is due, the longest due first, and answers their ids; those that
 * another sweep or a person is at work on are passed over. Reads only what is due: the partial index says it all.
 */
export async function claimDueClocks(tx: Reader, { now, limit, but }: Due): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT "ticketId" FROM "SlaClock"
      WHERE "sweepAt" IS NOT NULL AND "sweepAt" <= ${new Date(now)}
      ORDER BY "sweepAt"
    )
    SELECT ticket.id::text FROM due JOIN "Ticket" ticket ON ticket.id = due."ticketId"
    WHERE ticket.id <> ALL (${[...but]}::uuid[])
    LIMIT ${limit}
    FOR NO KEY UPDATE OF ticket SKIP LOCKED`;
  return unique(rows);
}

/** As `claimDueClocks`, for resolved tickets that close by themselves. */
export async function claimDueClosings(tx: Reader, { now, limit, but }: Due): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Ticket"
    WHERE "autoCloseAt" IS NOT NULL AND "autoCloseAt" <= ${new Date(now)} AND id <> ALL (${[...but]}::uuid[])
    ORDER BY "autoCloseAt"
    LIMIT ${limit}
    FOR NO KEY UPDATE SKIP LOCKED`;
  return unique(rows);
}

/** As `claimDueClocks`, for tickets whose third party is to be chased. */
export async function claimDueChases(tx: Reader, { now, limit, but }: Due): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Ticket"
    WHERE "chaseDueAt" IS NOT NULL AND "chaseDueAt" <= ${new Date(now)} AND id <> ALL (${[...but]}::uuid[])
    ORDER BY "chaseDueAt"
    LIMIT ${limit}
    FOR NO KEY UPDATE SKIP LOCKED`;
  return unique(rows);
}

/** A ticket stands there once for each of its clocks. */
function unique(rows: readonly { id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))];
}
