import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import type { Allowance } from "@/lib/allowance";
import type { Locale } from "@/prisma/generated/enums";
import { accounts } from "./accounts.ts";
import { cloneTicket } from "./clones.ts";

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

/** An agent of a test's own, in no team. */
export async function newAgent(name: string): Promise<{ name: string; email: string }> {
  const agent = await newCustomer(name);
  await ask(`UPDATE "Person" SET role = 'AGENT' WHERE email = $1`, [agent.email]);
  return agent;
}

/** Shuts a customer out, as an admin does. */
export async function shutOut(email: string): Promise<void> {
  await ask(`UPDATE "Person" SET status = 'DISABLED' WHERE email = $1`, [email]);
}

/** Writes copies of a request that waits for support beside it, as if its customer had sent it so often. */
export async function copyRequest(number: number, copies: number): Promise<void> {
  const { rows } = await ask(`SELECT id FROM "Ticket" WHERE number = $1`, [number]);
  await cloneTicket(rows[0].id, copies, address());
}

/** Writes so many comments of its customer on a request. */
export async function fillConversation(number: number, comments: number): Promise<void> {
  await ask(
    `WITH ticket AS (SELECT * FROM "Ticket" WHERE number = $1),
       nth AS (SELECT n, uuidv7() AS id FROM generate_series(1, $2) n),
       said AS (
         INSERT INTO "Message" (id, "ticketId", "authorId", visibility, body, "createdAt")
         SELECT nth.id, ticket.id, "requesterId", 'PUBLIC', 'Mesajul ' || n || ' despre aceeași factură.', now()
         FROM ticket, nth),
       told AS (
         INSERT INTO "TicketEvent" (id, "ticketId", seq, kind, visibility, at, "actorId", status, "messageId", data)
         SELECT uuidv7(), ticket.id, version + n, 'COMMENTED', 'PUBLIC', now(), "requesterId", status, nth.id, '{}'
         FROM ticket, nth)
     UPDATE "Ticket" SET version = version + $2, "lastActivityAt" = now() WHERE number = $1`,
    [number, comments],
  );
}

/** Lets the days go by after which a resolved request closes by itself. */
export async function letClose(number: number): Promise<void> {
  await ask(`UPDATE "Ticket" SET "autoCloseAt" = now() WHERE number = $1 AND status = 'RESOLVED'`, [number]);
}

/** Uses up what a person may do of a kind of lib/allowance.ts, for ten minutes. */
export async function exhaust(email: string, allowance: Allowance, times: number): Promise<void> {
  await ask(
    `INSERT INTO "RateLimit" (key, points, expire)
     SELECT $2 || ':' || id, $3, floor(extract(epoch FROM now() + interval '10 minutes') * 1000)
     FROM "Person" WHERE email = $1`,
    [email, allowance, times],
  );
}

/** Gives a person a time zone that does not exist: no page with a time on it can be made for them any more. */
export async function breakTimeZone(email: string): Promise<void> {
  await ask(`UPDATE "Person" SET "timeZone" = 'Europa/Nicaieri' WHERE email = $1`, [email]);
}

/** Gives a person the usual time zone again. */
export async function mendTimeZone(email: string): Promise<void> {
  await ask(`UPDATE "Person" SET "timeZone" = 'Europe/Bucharest' WHERE email = $1`, [email]);
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

/** Puts `copies` of a ticket beside it. */
export async function cloneOf(number: number, copies: number, database = address()): Promise<void> {
  const { rows } = await ask(`SELECT id FROM "Ticket" WHERE number = $1`, [number], database);
  await cloneTicket(rows[0].id, copies, database);
}

async function ask(sql: string, values: (string | number)[], database = address()): Promise<pg.QueryResult> {
  const client = new pg.Client(database);
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
