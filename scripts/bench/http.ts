import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { migrate } from "../migrations.ts";
import { freePort } from "../ports.ts";
import { endAll, startNode } from "../run/children.ts";
import { nextServer } from "../run/next-server.ts";
import { connected, DATABASE, startBench } from "./cluster.ts";
import { idAt } from "./fill.ts";
import { hiddenFields, post, send, signIn } from "./forms.ts";
import { ALL_FORMS, type Asked, answers, FORMS, measure, READS } from "./load.ts";

// npm run bench:http (-- --only reply)
// Pages and forms of the production build over the database of bench:seed, beside an empty page of the same server:
// medians and 95th percentiles of one connection, requests a second of ten, statements each, and the ratios. Forms are
// posted, and answered by a redirect; and once more as a browser with JavaScript sends them, where the same answer
// brings along the page that comes next.
const CUSTOMERS = 8;
const AGENTS = 2;
const REPLY = "Am verificat: factura a plecat azi.";
/** What has been sent before does not count against what is measured next. */
const FORGET_LIMITS = `DELETE FROM "RateLimit"`;

const ways = {
  send,
  post: (...[url, cookie, hidden, fields]: Parameters<typeof send>) =>
    post(url, cookie, [...hidden, ...fields]),
};
type Way = keyof typeof ways;

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const cluster = await startBench();
const [url, port] = [cluster.url(DATABASE), await freePort()];
const origin = `http://localhost:${port}`;
try {
  await migrate(url);
  const people = await prepare();
  startNode(nextServer("start", port, "127.0.0.1"), {
    NODE_ENV: "production",
    APP_URL: origin,
    BENCH_PAGE: "on",
    LOG_LEVEL: "error",
  });
  await answers(origin);
  const customers = await Promise.all(people.customers.map(signedIn(people.password)));
  const agents = await Promise.all(people.agents.map(signedIn(people.password)));
  const [customer = "", agent = ""] = [customers[0], agents[0]];
  const [many] = people.tickets;
  const asked: Asked[] = [
    page("empty", "/dev/empty"),
    page("queue", "/desk?view=team", agent),
    page("queue, all", "/desk?view=all", agent),
    page("ticket", `/desk/tickets/${many?.number}`, agent),
    page("search, common word", "/desk/search?q=factura", ...agents),
    page("search, two words", "/desk/search?q=certificate+expirate", ...agents),
    page("search, rare", "/desk/search?q=factura+765432", ...agents),
    page("portal list", "/requests", customer),
    page("portal list, closed by deadline", "/requests?tab=closed&sort=deadline", customer),
    page("portal search", "/requests?q=facturi+storno", ...customers),
    page("portal ticket", `/requests/${many?.number}`, customer),
    await requestForm(customers, "post"),
    await requestForm(customers, "send"),
    await replyForm(agents, people.worked, "post"),
    await replyForm(agents, people.worked.slice(ALL_FORMS + 1), "send"),
  ];
  let base: Awaited<ReturnType<typeof measure>> | undefined;
  for (const each of asked) {
    if (base && !each.name.includes(values.only)) continue;
    await connected(url, (client) => client.query(FORGET_LIMITS));
    const found = await measure(each);
    base ??= found;
    const statements = await statementsOf(each);
    console.log(
      `${each.name.padEnd(32)} ${found.medianMs.toFixed(1)} ms (p95 ${found.p95Ms.toFixed(1)}), ` +
        `${(found.medianMs / base.medianMs).toFixed(2)} x; at ten ${found.perSecond.toFixed(0)}/s, ` +
        `${(found.perSecond / base.perSecond).toFixed(2)} x; ${statements} statements; ${(found.bytes / 1024).toFixed(0)} kB`,
    );
  }
} finally {
  await endAll(10_000);
  await cluster.stop();
}
process.exit();

/** A page as these people ask for it in turn: one alone may not search as often as is measured. */
function page(name: string, address: string, ...cookies: string[]): Asked {
  const ask = (at: number) => {
    const cookie = cookies[at % cookies.length] ?? "";
    return fetch(origin + address, { headers: { cookie }, redirect: "manual" });
  };
  return { name, ask, isWell: ({ status }) => status === 200, rounds: READS };
}

/** A customer's new request; many send them, as one alone soon may not. */
async function requestForm(cookies: readonly string[], way: Way): Promise<Asked> {
  const address = `${origin}/requests/new`;
  const html = await (await fetch(address, { headers: { cookie: cookies[0] ?? "" } })).text();
  const hidden = hiddenFields(html, "subject");
  const typed = {
    priority: "NORMAL",
    categoryId: "",
    subject: "Factura nu ajunge",
    body: "**Nu ajunge** de ieri.",
  };
  const ask = (at: number) =>
    ways[way](
      address,
      cookies[at % cookies.length] ?? "",
      hidden,
      Object.entries({ ...typed, submissionKey: randomUUID() }),
    );
  const isWell = ({ headers }: Response) =>
    (headers.get(way === "send" ? "x-action-redirect" : "location") ?? "").includes("/requests/");
  return { name: named("create", way), ask, isWell, rounds: FORMS };
}

/** An agent's public reply, each to another ticket. */
async function replyForm(cookies: readonly string[], tickets: readonly Ticket[], way: Way): Promise<Asked> {
  const addressOf = ({ number }: Ticket) => `${origin}/desk/tickets/${number}`;
  const [first] = tickets;
  if (!first) throw new Error("Nobody works on any ticket.");
  const html = await (
    await fetch(`${addressOf(first)}?mode=reply`, { headers: { cookie: cookies[0] ?? "" } })
  ).text();
  const hidden = hiddenFields(html, "body");
  hidden.delete("draft");
  const ask = (at: number) => {
    const ticket = tickets[at] ?? first;
    const own = {
      number: String(ticket.number),
      version: String(ticket.version),
      submissionKey: randomUUID(),
    };
    const typed = Object.entries({ ...own, visibility: "PUBLIC", body: REPLY });
    return ways[way](addressOf(ticket), cookies[at % cookies.length] ?? "", hidden, typed);
  };
  const isWell = ({ headers }: Response) =>
    way === "send"
      ? headers.has("x-action-revalidated")
      : headers.get("location")?.includes("?sent=") === true;
  return { name: named("reply", way), ask, isWell, rounds: FORMS };
}

function named(form: string, way: Way): string {
  return way === "post" ? form : `${form}, with the page after it`;
}

function signedIn(password: string) {
  return (email: string) => signIn(origin, email, password);
}

type Ticket = { number: number; version: number };

/** Gives customers and agents a password of this run, and finds a ticket of many events in work and those to reply to. */
async function prepare() {
  const { hashPassword } = await import("@/lib/auth/password");
  const password = `bench${randomBytes(9).toString("hex")}42`;
  const hash = await hashPassword(password);
  if (!hash.ok) throw new Error(hash.code);
  return connected(url, async (client) => {
    const known = async (kind: string, count: number) => {
      const { rows } = await client.query<{ email: string }>(
        `UPDATE "Person" SET "passwordHash" = $1
         WHERE id IN (SELECT ${idAt(kind, "n")} FROM generate_series(0, ${count - 1}) n) RETURNING email, id`,
        [hash.value],
      );
      return rows.map(({ email }) => email).toSorted((a, b) => a.localeCompare(b));
    };
    const tickets = async (where: string, limit: number) =>
      (await client.query<Ticket>(`SELECT number, version FROM "Ticket" WHERE ${where} LIMIT ${limit}`)).rows;
    const [own, worked] = [idAt("4", "0"), `status = 'IN_PROGRESS' AND "assigneeId" IS NOT NULL`];
    return {
      password,
      customers: await known("4", CUSTOMERS),
      agents: await known("5", AGENTS),
      tickets: await tickets(`${worked} AND "requesterId" = ${own} ORDER BY version DESC`, 1),
      // None of whom pages are measured: it would grow from one run to the next.
      worked: await tickets(`${worked} AND "requesterId" <> ${own}`, 2 * (ALL_FORMS + 1)),
    };
  });
}

/** How many statements one request sends, by the database's own log. */
async function statementsOf({ ask }: Asked): Promise<number> {
  const log = path.join(path.dirname(cluster.folder), "postgres.log");
  const logging = (what: string) =>
    connected(url, async (client) => {
      await client.query(`ALTER SYSTEM SET log_statement = '${what}'`);
      await client.query("SELECT pg_reload_conf()");
      await client.query("SELECT pg_sleep(0.3)");
    });
  await logging("all");
  const before = readFileSync(log, "utf8").length;
  await (await ask(ALL_FORMS)).text();
  const told = readFileSync(log, "utf8").slice(before);
  await logging("none");
  return told.split("\n").filter((line) => /LOG: {2}execute /.test(line)).length;
}
