import { randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, inject, test } from "vitest";
import { drift, migrate, withInstallationLock } from "@/scripts/migrations";
import { MIGRATIONS } from "@/scripts/schema-engine";

const { template: _, ...server } = inject("cluster");

async function emptyDatabase() {
  const database = `empty_${randomUUID()}`;
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(`CREATE DATABASE "${database}"`);
  await client.end();
  const url = `postgresql://${server.user}:${server.password}@${server.host}:${server.port}/${database}`;
  return { url, rows: (sql: string) => rows(url, sql) };
}

async function rows(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  const found = await client.query(sql);
  await client.end();
  return found.rows;
}

const copies = await mkdtemp(path.join(tmpdir(), "helpdesk-migrations-"));
afterAll(() => rm(copies, { recursive: true }));

async function copyOfMigrations() {
  const folder = path.join(copies, randomUUID());
  await cp(MIGRATIONS, folder, { recursive: true });
  return folder;
}

describe("migrations", () => {
  test("lead exactly to schema.prisma", async () => {
    expect(await drift({ ...server, database: "postgres" })).toBe("");
  });

  test("of two instances that start at once, one migrates and the other waits", async () => {
    const { url, rows } = await emptyDatabase();
    const start = () => withInstallationLock(url, () => migrate(url));
    const applied = await Promise.all([start(), start()]);
    expect(applied.map((names) => names.length > 0).sort()).toEqual([false, true]);
    const kept = await rows(
      `SELECT count(*)::int AS n FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`,
    );
    expect(kept).toEqual([{ n: applied.flat().length }]);
  });

  test("applied again change nothing", async () => {
    const { url } = await emptyDatabase();
    await migrate(url);
    expect(await migrate(url)).toEqual([]);
  });

  test("one that was edited after it was applied is refused by name", async () => {
    const { url } = await emptyDatabase();
    const folder = await copyOfMigrations();
    const [first] = await migrate(url, folder);
    await writeFile(path.join(folder, `${first}/migration.sql`), "SELECT 1;");
    await expect(migrate(url, folder)).rejects.toThrow(`${first} is not the one`);
  });

  test("one that fails leaves nothing of itself, and is named at the next start", async () => {
    const { url, rows } = await emptyDatabase();
    const folder = await copyOfMigrations();
    await mkdir(path.join(folder, "29990101000000_broken"));
    const sql = `CREATE TABLE half (id int); SELECT * FROM nowhere;`;
    await writeFile(path.join(folder, "29990101000000_broken/migration.sql"), sql);
    await expect(migrate(url, folder)).rejects.toThrow("nowhere");
    await expect(migrate(url, folder)).rejects.toThrow("29990101000000_broken failed earlier");
    expect(await rows("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  });

  test("one that builds an index without locking its table is applied while another instance waits", async () => {
    const { url, rows } = await emptyDatabase();
    const folder = await copyOfMigrations();
    await migrate(url, folder);
    const later = path.join(folder, "29990101000000_index");
    await mkdir(later);
    const sql = `CREATE INDEX CONCURRENTLY "Ticket_later_idx" ON "Ticket"("subject");`;
    await writeFile(path.join(later, "migration.sql"), `-- CreateIndex\n${sql}\n`);
    const start = () => withInstallationLock(url, () => migrate(url, folder));
    const applied = await Promise.all([start(), start(), start()]);
    expect(applied.flat()).toEqual(["29990101000000_index"]);
    const [index] = await rows(
      `SELECT indisvalid AS whole FROM pg_index WHERE indexrelid = '"Ticket_later_idx"'::regclass`,
    );
    expect(index).toEqual({ whole: true });
  });

  test("give every ticket there is the policy version its events say", async () => {
    const { url, rows } = await emptyDatabase();
    const [folder, later] = [await copyOfMigrations(), await copyOfMigrations()];
    const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).toSorted();
    const first = names.findIndex((name) => name.endsWith("_policy_of_tickets"));
    for (const name of names.slice(first)) await rm(path.join(folder, name), { recursive: true });
    await migrate(url, folder);
    await rows(`
      INSERT INTO "SlaPolicyVersion" (id, version) SELECT uuidv7(), n FROM generate_series(1, 3) n;
      INSERT INTO "Person" (id, email, name, role) VALUES (uuidv7(), 'a@b.example', 'Ana', 'CUSTOMER');
      INSERT INTO "Ticket" (id, version, subject, status, "statusSince", channel, "requesterId", "receivedAt",
        "createdAt", "lastActivityAt")
      SELECT uuidv7(), n, n::text, 'WAITING_SUPPORT', now(), 'PORTAL', "Person".id, now(), now(), now()
      FROM "Person", generate_series(1, 3) n;
      INSERT INTO "TicketEvent" (id, "ticketId", seq, kind, visibility, at, status, data)
      SELECT uuidv7(), ticket.id, seq, (CASE seq WHEN 1 THEN 'OPENED' ELSE 'POLICY_APPLIED' END)::"EventKind",
        'INTERNAL', now(), 'WAITING_SUPPORT', jsonb_build_object('policyVersionId', policy.id)
      FROM "Ticket" ticket CROSS JOIN LATERAL generate_series(1, ticket.version) seq
      JOIN "SlaPolicyVersion" policy ON policy.version = seq`);
    await migrate(url, later);
    const given = await rows(`
      SELECT ticket.version AS events, policy.version FROM "Ticket" ticket
      JOIN "SlaPolicyVersion" policy ON policy.id = ticket."policyVersionId" ORDER BY events`);
    expect(given).toEqual([1, 2, 3].map((version) => ({ events: version, version })));
  });
});
