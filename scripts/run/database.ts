import pg from "pg";
import type { Cluster } from "../postgres/cluster.ts";
import { type Environment, runNode } from "./children.ts";
import { DATABASE } from "./settings.ts";

const IN_THE_MAKING = "helpdesk_new";

/**
 * Sees to it that the cluster holds the application's database, up to date; returns its address. A new one is
 * migrated and filled under another name and gets its own when complete, so that one that was cut off is simply
 * made again.
 */
export async function fillDatabase(
  cluster: Cluster,
  environment: Environment,
  seedModule: string,
): Promise<string> {
  const DATABASE_URL = cluster.url(DATABASE);
  if (await hasPeople(cluster)) {
    await prepare({ ...environment, DATABASE_URL }, null);
    return DATABASE_URL;
  }
  console.log("Making the database and the demonstration …");
  await asOwner(cluster, `DROP DATABASE IF EXISTS ${IN_THE_MAKING} WITH (FORCE)`);
  await asOwner(cluster, `CREATE DATABASE ${IN_THE_MAKING}`);
  await prepare({ ...environment, DATABASE_URL: cluster.url(IN_THE_MAKING) }, seedModule);
  await asOwner(cluster, `DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  await asOwner(cluster, `ALTER DATABASE ${IN_THE_MAKING} RENAME TO ${DATABASE}`);
  return DATABASE_URL;
}

/** Migrates the database, gives it what every install needs and, when it holds nobody, runs `seedModule`. */
export function prepare(environment: Environment, seedModule: string | null): Promise<void> {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/prepare.ts"];
  const seed = seedModule ? [seedModule] : [];
  return runNode([...args, ...seed], environment, "The database could not be brought up to date.");
}

async function hasPeople(cluster: Cluster): Promise<boolean> {
  const known = await asOwner(cluster, `SELECT FROM pg_database WHERE datname = '${DATABASE}'`);
  if (known === 0) return false;
  const client = new pg.Client(cluster.url(DATABASE));
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT FROM "Person" LIMIT 1`);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

async function asOwner(cluster: Cluster, sql: string): Promise<number> {
  const client = new pg.Client(cluster.url("postgres"));
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
