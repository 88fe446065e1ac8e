import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import type { Locale } from "@/prisma/generated/enums";
import { accounts } from "./accounts.ts";

/** Lets the invitation of a person run out, as if a week had passed. */
export async function expireInvitation(email: string): Promise<void> {
  const { rowCount } = await ask(
    `UPDATE "AccountToken" SET "expiresAt" = now() - interval '1 minute'
     FROM "Person" WHERE "Person".id = "personId" AND email = $1 AND kind = 'INVITATION' AND "usedAt" IS NULL`,
    [email],
  );
  if (rowCount !== 1) throw new Error(`${email} has no open invitation.`);
}

/** A customer of a test's own, with nothing asked yet; signs in with the password of tests/support/accounts.ts. */
export async function newCustomer(
  name: string,
  locale: Locale = "ro",
): Promise<{ name: string; email: string }> {
  const email = `${randomUUID()}@client.example`;
  await ask(
    `INSERT INTO "Person" (id, email, name, role, status, "passwordHash", locale)
     SELECT uuidv7(), $1, $2, 'CUSTOMER', 'ACTIVE', "passwordHash", $3::"Locale" FROM "Person" WHERE email = $4`,
    [email, name, locale, accounts.customer.email],
  );
  return { name, email };
}

type UploadedRow = { id: string; name: string; sizeBytes: number; sha256: string; storageKey: string };

/** What the database knows of a person's uploads, oldest first; an upload still under way has no name yet. */
export async function uploadsOf(email: string): Promise<{ kept: UploadedRow[]; loose: number }> {
  const kept = await ask(
    `SELECT "Attachment".id, "Attachment".name, "sizeBytes", sha256, "storageKey" FROM "Attachment"
     JOIN "Person" ON "Person".id = "uploaderId" WHERE email = $1 ORDER BY "Attachment".id`,
    [email],
  );
  const loose = await ask(
    `SELECT 1 FROM "LooseFile" JOIN "Person" ON "Person".id = "uploaderId" WHERE email = $1`,
    [email],
  );
  return { kept: kept.rows, loose: loose.rows.length };
}

async function ask(sql: string, values: string[]): Promise<pg.QueryResult> {
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
