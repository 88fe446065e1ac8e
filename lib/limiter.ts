import "server-only";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { db } from "@/lib/db";

/** What the limiter needs of a Postgres client, on the pool that everything else uses. */
const storeClient = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    const read = rows.map(({ points, expire }) => ({
      points,
      expire: expire === null ? null : Number(expire),
    }));
    return { rows: read, rowCount: read.length };
  },
};

/** Counts under keys of one kind: `points` in `duration` seconds. Kept in the database: a restart forgets nothing. */
export function limiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  const table = { tableName: "RateLimit", tableCreated: true, clearExpiredByTimeout: true };
  return new RateLimiterPostgres({ storeClient, storeType: "client", keyPrefix, points, duration, ...table });
}
