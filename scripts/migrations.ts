import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg, { type PoolConfig } from "pg";
import { filters, MIGRATIONS, migrationList, schema, withSchemaEngine } from "./schema-engine.ts";

/** Any number that nothing else in the database locks. */
const LOCK = 7_305_213_118;

const ASK_AGAIN_MS = 200;

/**
 * Holds the database's installation lock while `work` runs: of several instances that start at once, one
 * migrates and seeds, the others wait and find it done.
 */
export async function withInstallationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "helpdesk-install" });
  await client.connect();
  try {
    // Asked again and again: to wait in one statement would hold a snapshot, for the end of which an index that is
    // built concurrently by the one who has the lock would wait in turn.
    while (!(await tryLock(client))) await setTimeout(ASK_AGAIN_MS);
    return await work();
  } finally {
    await client.end();
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS locked", [LOCK]);
  return rows[0].locked;
}

/**
 * Applies the migrations that the database does not have yet, and returns their names.
 * Refuses, and changes nothing, when one failed half-way before or was edited after it was applied.
 */
export function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  return withSchemaEngine({ connectionString: url }, async (engine) => {
    const migrationsList = migrationList(folder);
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    if (found.failedMigrationNames.length > 0)
      throw new Error(
        `The migration ${found.failedMigrationNames.join(", ")} failed earlier. Repair the database by hand, ` +
          "then mark it with `prisma migrate resolve`; nothing was changed now.",
      );
    if (found.editedMigrationNames.length > 0)
      throw new Error(
        `The migration ${found.editedMigrationNames.join(", ")} is not the one this database was migrated ` +
          "with. Migrations are never edited once applied: add a new one.",
      );
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from the migrations to `schema.prisma`; empty when they agree. `database` (host, port,
 * user, password) has to be on a server where databases may be made and dropped.
 */
export function drift(database: PoolConfig, folder = MIGRATIONS): Promise<string> {
  return withSchemaEngine(database, async (engine) => {
    const from = { tag: "migrations" as const, ...migrationList(folder) };
    const to = { tag: "schemaDatamodel" as const, ...schema() };
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters });
    return exitCode === 0 ? "" : (stdout ?? "").trim();
  });
}

/** Writes `sql` as a new migration and returns the name of its folder: `20261122161500_add_tags`. */
export function writeMigration(name: string, sql: string, at: Date): string {
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `${stamp}_${name}`;
  mkdirSync(path.join(MIGRATIONS, folder), { recursive: true });
  writeFileSync(path.join(MIGRATIONS, folder, "migration.sql"), `${sql}\n`);
  return folder;
}
