import "../installation.ts";
import process from "node:process";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { readLogTime } from "@/lib/sla/log-time";
import type { PolicyFile } from "@/lib/sla/policy";
import { type WhatIfRow, whatIf } from "@/lib/sla/what-if";
import { zoneNamed } from "@/lib/sla/zone";
import { readPolicy } from "./arguments";
import { Fault, reasonOf } from "./fault";

// npm run sla:what-if -- --policy policy.json --from 2026-01-01 --to 2026-07-01
// How the tickets received in the period would have come out under another policy, as CSV; nothing is changed.
const HEADER = "ticket,metric,cycle,stored,whatIf,elapsedMs,targetMs,breachedAt\n";
const changes = new Map<string, number>();

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  await db.$disconnect();
}

async function main(): Promise<void> {
  const { policy, from, to } = await readFlags();
  const tickets = new Set<string>();
  process.stdout.write(HEADER);
  await whatIf(policy, { from, to }, async (rows) => {
    for (const row of rows) {
      tickets.add(row.case);
      count(row);
    }
    await print(rows.map(lineOf).join(""));
  });
  const lines = [...changes].toSorted().map(([what, clocks]) => `  ${what}: ${clocks}`);
  process.stderr.write(`${[`Tickets: ${tickets.size}`, "Clocks, stored → what if:", ...lines].join("\n")}\n`);
}

async function readFlags(): Promise<{ policy: PolicyFile; from: number; to: number }> {
  const given = flagsOf(process.argv.slice(2));
  for (const flag of ["policy", "from", "to"] as const)
    if (!given[flag]) throw new Fault(`Missing --${flag}.`);
  const policy = await readPolicy(given.policy ?? "");
  const instant = (flag: "from" | "to") => {
    const read = readLogTime(given[flag] ?? "", zoneNamed(policy.calendar.zone));
    if (!read.ok)
      throw new Fault(`--${flag} "${given[flag]}" is not an instant such as 2026-01-31T12:00:00Z.`);
    return read.at;
  };
  const period = { from: instant("from"), to: instant("to") };
  if (period.from >= period.to) throw new Fault("--from must come before --to.");
  return { policy, ...period };
}

function flagsOf(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { policy: text, from: text, to: text }, strict: true }).values;
  } catch (error) {
    const [sentence] = reasonOf(error).split(". ");
    throw new Fault(`${sentence?.replaceAll("\n", " ")}.`);
  }
}

function count({ stored, verdict, metric }: WhatIfRow): void {
  const what = `${metric} ${stored ?? "no clock"} → ${verdict}`;
  changes.set(what, (changes.get(what) ?? 0) + 1);
}

function lineOf(row: WhatIfRow): string {
  const breachedAt = row.breachedAt === null ? "" : new Date(row.breachedAt).toISOString();
  const judged = [row.stored ?? "", row.verdict, row.elapsedMs, row.targetMs, breachedAt];
  return `${[row.case, row.metric, row.cycle, ...judged].join(",")}\n`;
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
