import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import pg from "pg";

/** Lets the invitation of a person run out, as if a week had passed. */
export async function expireInvitation(email: string): Promise<void> {
  const { rowCount } = await write(
    `UPDATE "AccountToken" SET "expiresAt" = now() - interval '1 minute'
     FROM "Person" WHERE "Person".id = "personId" AND email = $1 AND kind = 'INVITATION' AND "usedAt" IS NULL`,
    [email],
  );
  if (rowCount !== 1) throw new Error(`${email} has no open invitation.`);
}

async function write(sql: string, values: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client(address());
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Of the database that the server of playwright.config.ts runs on. */
export function address() {
  const cluster = path.join(process.env.E2E_DATA_DIR ?? "", "postgres/cluster");
  const port = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(path.join(cluster, "helpdesk.password"), "utf8").trim();
  return { host: "127.0.0.1", port: Number(port), user: "helpdesk", password, database: "helpdesk" };
}
