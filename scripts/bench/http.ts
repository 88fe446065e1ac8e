import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { migrate } from "../migrations.ts";
import { freePort } from "../ports.ts";
import { endAll, startNode } from "../run/children.ts";
import { connected, DATABASE, startBench } from "./cluster.ts";
import { idAt } from "./fill.ts";
import { measure, type Page, signIn } from "./load.ts";

// npm run bench:http
// Pages of the production build over the database of bench:seed, beside an empty page of the same server: medians and
// 95th percentiles of one connection, requests a second of ten, statements a page, and the ratios.
const cluster = await startBench();
const url = cluster.url(DATABASE);
const port = await freePort();
const origin = `http://localhost:${port}`;
try {
  await migrate(url);
  const people = await prepare();
  startNode(["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", "127.0.0.1"], {
    NODE_ENV: "production",
    APP_URL: origin,
    BENCH_PAGE: "on",
    LOG_LEVEL: "error",
  });
  await answers();
  const [agent, customer] = [
    await signIn(origin, people.agent, people.password),
    await signIn(origin, people.customer, people.password),
  ];
  const pages: Page[] = [
    { name: "empty", path: "/dev/empty", cookie: "" },
    { name: "queue", path: "/desk?view=team", cookie: agent },
    { name: "queue, all", path: "/desk?view=all", cookie: agent },
    { name: "ticket", path: `/desk/tickets/${people.ticket}`, cookie: agent },
    { name: "search, common word", path: "/desk/search?q=factura", cookie: agent },
    { name: "search, two words", path: "/desk/search?q=certificate+expirate", cookie: agent },
    { name: "search, rare", path: "/desk/search?q=factura+765432", cookie: agent },
    { name: "portal list", path: "/requests", cookie: customer },
    { name: "portal list, closed by deadline", path: "/requests?tab=closed&sort=deadline", cookie: customer },
    { name: "portal search", path: "/requests?q=facturi+storno", cookie: customer },
    { name: "portal ticket", path: `/requests/${people.ticket}`, cookie: customer },
  ];
  let base: Awaited<ReturnType<typeof measure>> | undefined;
  for (const page of pages) {
    const found = await measure(origin, page);
    base ??= found;
    const statements = await statementsOf(page);
    console.log(
      `${page.name.padEnd(32)} ${found.medianMs.toFixed(1)} ms (p95 ${found.p95Ms.toFixed(1)}), ` +
        `${(found.medianMs / base.medianMs).toFixed(2)} x; at ten ${found.perSecond.toFixed(0)}/s, ` +
        `${(found.perSecond / base.perSecond).toFixed(2)} x; ${statements} statements; ${(found.bytes / 1024).toFixed(0)} kB`,
    );
  }
} finally {
  await endAll(10_000);
  await cluster.stop();
}
process.exit();

/** Gives the first customer and an agent a password of this run, and finds a ticket of many events. */
async function prepare() {
  const { hashPassword } = await import("@/lib/auth/password");
  const password = `bench${randomBytes(9).toString("hex")}42`;
  const hash = await hashPassword(password);
  if (!hash.ok) throw new Error(hash.code);
  return connected(url, async (client) => {
    await client.query(
      `UPDATE "Person" SET "passwordHash" = $1 WHERE id IN (${idAt("4", "0")}, ${idAt("5", "0")})`,
      [hash.value],
    );
    const found = await client.query<{ number: number }>(
      `SELECT number FROM "Ticket" WHERE "requesterId" = ${idAt("4", "0")} ORDER BY version DESC LIMIT 1`,
    );
    const names = await client.query<{ email: string }>(
      `SELECT email FROM "Person" WHERE id IN (${idAt("4", "0")}, ${idAt("5", "0")}) ORDER BY role = 'CUSTOMER'`,
    );
    const [agent, customer] = names.rows.map(({ email }) => email);
    return { password, ticket: found.rows[0]?.number ?? 0, agent: agent ?? "", customer: customer ?? "" };
  });
}

/** How many statements one view of a page sends, by the database's own log. */
async function statementsOf({ path: page, cookie }: Page): Promise<number> {
  const log = path.join(path.dirname(cluster.folder), "postgres.log");
  const logging = (what: string) =>
    connected(url, async (client) => {
      await client.query(`ALTER SYSTEM SET log_statement = '${what}'`);
      await client.query("SELECT pg_reload_conf()");
      await client.query("SELECT pg_sleep(0.3)");
    });
  await logging("all");
  const before = readFileSync(log, "utf8").length;
  await (await fetch(origin + page, { headers: { cookie } })).text();
  const told = readFileSync(log, "utf8").slice(before);
  await logging("none");
  return told.split("\n").filter((line) => /LOG: {2}execute /.test(line)).length;
}

async function answers(): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const up = await fetch(`${origin}/api/health`).catch(() => null);
    if (up?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The server did not answer within 30 s.");
}
