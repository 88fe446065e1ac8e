import { randomUUID } from "node:crypto";
import process from "node:process";
import pg from "pg";
import { afterAll, inject, vi } from "vitest";

/**
 * Every file in tests/integration has a database of its own: real Postgres, migrated, with the reference data of
 * prisma/reference.ts (calendars, policy 1, the default team, categories, settings) and nothing else. So:
 *
 *     import { db } from "@/lib/db";
 *     import { customer, agent } from "@/tests/support/fixtures";
 *
 *     test("…", async () => {
 *       const ana = await customer();
 *       …
 *     });
 *
 * Files run in parallel, tests within a file in order. Rows stay until the file ends: make your own people
 * and tickets in each test instead of counting on an empty table.
 */
const { host, port, user, password, template } = inject("cluster");
const name = `test_${randomUUID()}`;
const admin = new pg.Client({ host, port, user, password, database: "postgres" });
await admin.connect();
await admin.query(`CREATE DATABASE "${name}" TEMPLATE ${template}`);
process.env.DATABASE_URL = `postgresql://${user}:${password}@${host}:${port}/${name}`;

// A page asks for the time together with who is signed in; here there is no page.
vi.mock("@/lib/current-time", async () => {
  const { databaseNow, db } = await import("@/lib/db");
  return { currentTime: () => databaseNow(db) };
});

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
  await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
  await admin.end();
});
