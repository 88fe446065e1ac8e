import { randomBytes } from "node:crypto";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { type Cluster, startPostgres } from "../postgres/cluster.ts";

/** The benchmark's own Postgres and database; never the demonstration's. */
export const HOME = path.resolve(process.env.BENCH_DATA_DIR ?? ".data/bench");
export const DATABASE = "helpdesk_bench";

/** Starts the benchmark's Postgres and lets lib/db speak to its database: import lib only after this. */
export async function startBench(): Promise<Cluster> {
  const cluster = await startPostgres(path.join(HOME, "postgres"), { throwaway: true });
  const secret = () => randomBytes(32).toString("base64");
  Object.assign(process.env, {
    DATABASE_URL: cluster.url(DATABASE),
    HELPDESK_MODE: "local",
    AUTH_SECRET: secret(),
    CRON_SECRET: secret(),
    APP_URL: "http://localhost:3000",
    MAIL_TRANSPORT: "mailbox",
  });
  return cluster;
}

/** Runs `work` on a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
