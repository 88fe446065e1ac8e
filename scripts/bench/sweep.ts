import { existsSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import process from "node:process";
import { migrate } from "../migrations.ts";
import { checkClocks } from "../sla/clock-check.ts";
import { connected, DATABASE, HOME, startBench } from "./cluster.ts";

const DUE = 1_000;
const IDLE_RUNS = 9;
const SAMPLE = 2_000;

/** Times sweeps over the database of bench:seed, if there is one, and shows how what is due is found. */
export async function measureSweeps(): Promise<void> {
  if (!existsSync(HOME)) return console.log("No database to sweep: npm run bench:seed -- --tickets 1000000");
  const cluster = await startBench();
  await migrate(cluster.url(DATABASE));
  const { db } = await import("@/lib/db");
  const { sweep } = await import("@/lib/sla/sweep");
  try {
    const [size] = await db.$queryRaw<{ tickets: number; open: number; events: number }[]>`
      SELECT (SELECT count(*) FROM "Ticket")::int AS tickets,
             (SELECT count(*) FROM "Ticket" WHERE status <> 'CLOSED')::int AS open,
             (SELECT count(*) FROM "TicketEvent")::int AS events`;
    console.log(
      `the machine: ${availableParallelism()} cores, ${loadavg()[0]?.toFixed(1)} at work on average`,
    );
    console.log(`tickets: ${size?.tickets}, of which open: ${size?.open}; events: ${size?.events}`);
    // The first connection and the first look at the policy are of a server's start, not of a sweep.
    await sweep(0);
    let now = await instantWithDue();
    console.log(await found(cluster.url(DATABASE), now));
    for (const state of ["first in its process", "warm", "warm"]) {
      now = await instantWithDue();
      const cpu = process.cpuUsage();
      const [swept, ms] = await timed(() => sweep(now));
      const own = process.cpuUsage(cpu);
      const ownMs = ((own.user + own.system) / 1000).toFixed(0);
      console.log(
        `sweep with ${DUE} clocks due on ${swept.warnedOrBreached} tickets, ${state}: ${ms.toFixed(0)} ms, ` +
          `of which ${ownMs} ms of this process's own work`,
      );
    }
    const idle: number[] = [];
    for (let run = 0; run < IDLE_RUNS; run++) idle.push((await timed(() => sweep(now)))[1]);
    const median = idle.toSorted((a, b) => a - b)[(IDLE_RUNS - 1) / 2] ?? 0;
    console.log(`sweep with nothing due: ${median.toFixed(1)} ms, the median of ${IDLE_RUNS}`);
    console.log(await found(cluster.url(DATABASE), now));
    const { tickets, clocks, differences } = await checkClocks(SAMPLE);
    console.log(
      `a sample of ${tickets} tickets, ${clocks} clocks: ${differences.length} differ from their events`,
    );
  } finally {
    await db.$disconnect();
    await cluster.stop();
  }

  /** The earliest instant at which DUE clocks are due. */
  async function instantWithDue(): Promise<number> {
    const [clock] = await db.$queryRaw<{ at: Date }[]>`
      SELECT "sweepAt" AS at FROM "SlaClock" WHERE "sweepAt" IS NOT NULL
      ORDER BY "sweepAt" LIMIT 1 OFFSET ${DUE - 1}`;
    if (!clock) throw new Error(`The database has fewer than ${DUE} clocks to sweep.`);
    return clock.at.getTime();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const value = await work();
  return [value, performance.now() - began];
}

/** The plan of the statement by which a sweep finds what is due, as it ran. */
async function found(url: string, now: number): Promise<string> {
  const { claimDueClocks } = await import("@/lib/sla/due");
  const statement = { text: "", values: [] as unknown[] };
  const $queryRaw = <T>(parts: TemplateStringsArray, ...values: unknown[]): Promise<T> => {
    statement.text = parts.reduce((text, part, at) => `${text}$${at}${part}`);
    statement.values = values;
    return new Promise(() => {});
  };
  void claimDueClocks({ $queryRaw }, { now, limit: 250, but: [] });
  return connected(url, async (client) => {
    const explain = `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) ${statement.text}`;
    await client.query("BEGIN");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(explain, statement.values);
    await client.query("ROLLBACK");
    return rows.map((row) => `    ${row["QUERY PLAN"]}`).join("\n");
  });
}
