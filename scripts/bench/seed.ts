import { rmSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Client } from "pg";
import { type Calendar, windowsBetween } from "@/lib/sla/calendar";
import { DAY_MS } from "@/lib/sla/zone";
import { randomFrom } from "@/prisma/demo/random";
import { install } from "../install.ts";
import { connected, DATABASE, HOME, startBench } from "./cluster.ts";
import { copy, idAt, stage } from "./fill.ts";
import { closedCourse, dueCourse, openCourse } from "./plan.ts";
import { type Template, templateOf } from "./template.ts";

// npm run bench:seed -- --tickets 1000000
// A database of so many tickets for the benchmarks, in a Postgres of its own: a fifth of them open, a thousandth with
// a warning or breach due. Some are told through the rules and then copied, so that clocks are what events say.
const TOLD = 20_000;
const OPEN_SHARE = 0.2;
const DUE_SHARE = 0.001;
const TEAMS = 6;
const AGENTS = 48;

const { values } = parseArgs({ options: { tickets: { type: "string", default: "1000000" } } });
const tickets = Number(values.tickets);
if (!Number.isInteger(tickets) || tickets < 100) throw new Error("--tickets is a whole number, 100 or more.");
const began = performance.now();
const say = (what: string) => console.log(`${((performance.now() - began) / 1000).toFixed(1)} s  ${what}`);

rmSync(HOME, { recursive: true, force: true });
const cluster = await startBench();
try {
  await connected(cluster.url("postgres"), (client) => client.query(`CREATE DATABASE ${DATABASE}`));
  await install(cluster.url(DATABASE));
  const told = Math.min(tickets, TOLD);
  const customers = Math.max(20, Math.round(tickets / 400));
  await connected(cluster.url(DATABASE), async (client) => {
    await settle(client, customers);
    say(`${customers} customers, ${AGENTS} agents`);
    await stage(client, await tell(client, told));
    say(`${told} tickets told`);
    await copy(client, { tickets, of: told, customers });
    say(`${tickets} tickets written`);
    await client.query("VACUUM (ANALYZE)");
  });
  say("vacuumed: the database is ready");
} finally {
  await cluster.stop();
}
process.exit();

async function settle(client: Client, customers: number): Promise<void> {
  const firms = Math.ceil(customers / 5);
  await client.query(`
    INSERT INTO "Organisation" (id, name)
    SELECT ${idAt("3", "n")}, 'Firma ' || n || ' SRL' FROM generate_series(0, ${firms - 1}) n;
    INSERT INTO "Person" (id, email, name, role, status, "organisationId")
    SELECT ${idAt("4", "n")}, 'client' || n || '@firma.example', 'Client ' || n, 'CUSTOMER', 'ACTIVE',
           ${idAt("3", `mod(n, ${firms})`)} FROM generate_series(0, ${customers - 1}) n;
    INSERT INTO "Person" (id, email, name, role, status)
    SELECT ${idAt("5", "n")}, 'agent' || n || '@tecnet.example', 'Agent ' || n, 'AGENT', 'ACTIVE'
    FROM generate_series(0, ${AGENTS - 1}) n;
    INSERT INTO "Team" (id, name) SELECT ${idAt("6", "n")}, 'Echipa ' || n FROM generate_series(0, ${TEAMS - 1}) n;
    INSERT INTO "TeamMember" ("teamId", "personId")
    SELECT ${idAt("6", `mod(n, ${TEAMS})`)}, ${idAt("5", "n")} FROM generate_series(0, ${AGENTS - 1}) n`);
}

async function tell(client: Client, told: number): Promise<Template[]> {
  const { db } = await import("@/lib/db");
  const { currentPolicyVersionId, termsFor } = await import("@/lib/sla/terms");
  const policyVersionId = await currentPolicyVersionId(db);
  const terms = await termsFor(db, [policyVersionId]);
  await db.$disconnect();
  const office = terms.targetOf(policyVersionId, "PICKUP", "NORMAL");
  if (!office) throw new Error("The policy has no pickup target.");
  const calendar = terms.calendarOf(office.calendarVersionId);
  const agents = await client.query<{ id: string; name: string; teamId: string }>(
    `SELECT id, name, "teamId" FROM "Person" JOIN "TeamMember" ON "personId" = id ORDER BY email`,
  );
  const random = randomFrom(20_261_122);
  const now = workingAfternoon(calendar);
  const [due, open] = [Math.max(1, Math.round(told * DUE_SHARE)), Math.round(told * OPEN_SHARE)];
  console.log(`As of ${new Date(now).toISOString()}`);
  return Array.from({ length: told }, (_, at) => {
    const agent = random.pick(agents.rows);
    const stage = { random, calendar, now, agent: { id: agent.id, name: agent.name } };
    const course = at < due ? dueCourse(stage) : at < open ? openCourse(stage) : closedCourse(stage);
    return templateOf(course, { terms, policyVersionId, agentId: agent.id, teamId: agent.teamId });
  });
}

/** The last working day's sixth hour. */
function workingAfternoon(calendar: Calendar): number {
  const now = Date.now();
  const days = windowsBetween(calendar, now - 14 * DAY_MS, now).filter(
    ([from, to]) => to - from >= 7 * 3_600_000,
  );
  const [from] = days.at(-1) ?? [];
  if (from === undefined) throw new Error("There has been no working day for two weeks.");
  return from + 6 * 3_600_000;
}
