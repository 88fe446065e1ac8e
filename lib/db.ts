import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

/** The client inside `db.$transaction`. */
export type Tx = Prisma.TransactionClient;

/** A piece of a statement, its values apart from its words: made by `sql`, put together by `joinSql`. */
export type Sql = Prisma.Sql;
export const { sql, join: joinSql, raw: rawSql } = Prisma;

/** Limits of one process: a full pool or a stuck statement ends in an error, not in a queue without end. */
function poolConfig() {
  return {
    // Read when the first query connects, so that a build needs no database.
    get connectionString() {
      return env.DATABASE_URL;
    },
    get max() {
      return env.DATABASE_POOL_SIZE;
    },
    application_name: "helpdesk",
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  };
}

function connect(): PrismaClient {
  const onPoolError = (error: Error) => log.warn({ err: error }, "an idle database connection was lost");
  return new PrismaClient({ adapter: new PrismaPg(poolConfig(), { onPoolError }) });
}

const kept = globalThis as typeof globalThis & { helpdeskDb?: PrismaClient };
kept.helpdeskDb ??= connect();

/** The database: one pooled client per process, kept over development reloads. */
export const db: PrismaClient = kept.helpdeskDb;

/** The database's clock in epoch milliseconds, within a statement. */
export const databaseInstant = sql`floor(extract(epoch FROM clock_timestamp()) * 1000)::float8`;

/** The database's clock in epoch milliseconds: the authority on what time it is. */
export async function databaseNow(client: Pick<Tx, "$queryRaw">): Promise<number> {
  const [row] = await client.$queryRaw<{ now: number }[]>`SELECT ${databaseInstant} AS now`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.now;
}
