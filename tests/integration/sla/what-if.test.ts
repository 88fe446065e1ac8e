import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { sweep } from "@/lib/sla/sweep";
import { type WhatIfRow, whatIf } from "@/lib/sla/what-if";
import { resolve } from "@/lib/tickets/moves";
import { HOUR, MINUTE, TUESDAY_TEN, taken, value, words } from "../tickets/scene";

const DAY = 24 * HOUR;
const office: [string, string][] = [["09:00", "18:00"]];
const policyOf = (pickup: number, resolution: number) => ({
  calendar: {
    zone: "Europe/Bucharest",
    week: { mon: office, tue: office, wed: office, thu: office, fri: office },
  },
  targets: { pickup, resolution },
});

/** A ticket received at `at`, taken after ten minutes and resolved after `hours`. */
async function solved(at: number, hours: number): Promise<string> {
  const { dan, number, version } = await taken(at);
  value(await resolve(dan, { number, version, ...words }, at + hours * HOUR));
  return String(number);
}

async function judged(pickup: number, resolution: number, from: number, to: number) {
  const all: WhatIfRow[] = [];
  await whatIf(policyOf(pickup, resolution), { from, to }, (rows) => {
    all.push(...rows);
  });
  return all.map((row) => [row.case, row.metric, row.stored, row.verdict]);
}

async function everything(): Promise<string> {
  const tables = await Promise.all([
    db.ticket.findMany({ orderBy: { id: "asc" } }),
    db.ticketEvent.findMany({ orderBy: { id: "asc" } }),
    db.slaClock.findMany({ orderBy: [{ ticketId: "asc" }, { metric: "asc" }, { cycle: "asc" }] }),
  ]);
  return JSON.stringify(tables, (_, each) => (typeof each === "bigint" ? Number(each) : each));
}

test("a shorter policy would have breached what was met, a longer one met what was breached; nothing is touched", async () => {
  const quick = await solved(TUESDAY_TEN, 2);
  const slow = await solved(TUESDAY_TEN + HOUR, 3 * 24);
  await sweep(TUESDAY_TEN + 30 * DAY);
  const before = await everything();
  const period = [TUESDAY_TEN, TUESDAY_TEN + DAY] as const;
  expect(await judged(5, 60, ...period)).toEqual([
    [quick, "pickup", "MET", "BREACHED"],
    [quick, "resolution", "MET", "BREACHED"],
    [slow, "pickup", "MET", "BREACHED"],
    [slow, "resolution", "BREACHED", "BREACHED"],
  ]);
  expect((await judged(30, 10_000, ...period)).map(([, , , verdict]) => verdict)).toEqual(
    Array(4).fill("MET"),
  );
  expect(await everything()).toBe(before);
});

test("only tickets received in the period are judged, its end excluded", async () => {
  const from = TUESDAY_TEN + 60 * DAY;
  const inside = await solved(from, 1);
  await solved(from + HOUR, 1);
  expect(await judged(30, 60, from, from + HOUR)).toEqual([
    [inside, "pickup", "MET", "MET"],
    [inside, "resolution", "MET", "MET"],
  ]);
});

test("our own policy as a file comes to the stored verdicts", async () => {
  const from = TUESDAY_TEN + 90 * DAY;
  await solved(from, 4);
  await solved(from + MINUTE, 4 * 24);
  await sweep(from + 30 * DAY);
  const rows = await judged(30, 1440, from, from + HOUR);
  expect(rows.length).toBe(4);
  for (const [, , stored, verdict] of rows) expect(verdict).toBe(stored);
});

test("the command prints a line a clock and a summary, and one sentence when something is wrong", async () => {
  const from = TUESDAY_TEN + 120 * DAY;
  const number = await solved(from, 2);
  const folder = mkdtempSync(path.join(tmpdir(), "what-if-"));
  writeFileSync(path.join(folder, "policy.json"), JSON.stringify(policyOf(5, 60)));
  const run = (...flags: string[]) =>
    spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/sla/what-if.ts", ...flags],
      { encoding: "utf8", env: { ...process.env, INIT_CWD: folder } },
    );
  const period = ["--from", new Date(from).toISOString(), "--to", new Date(from + HOUR).toISOString()];
  const good = run("--policy", "policy.json", ...period);
  const bad = run("--policy", "nowhere.json", ...period);
  rmSync(folder, { recursive: true });
  expect(good.stdout.split("\n").slice(0, 3)).toEqual([
    "ticket,metric,cycle,stored,whatIf,elapsedMs,targetMs,breachedAt",
    `${number},pickup,1,MET,BREACHED,600000,300000,${new Date(from + 5 * MINUTE).toISOString()}`,
    `${number},resolution,1,MET,BREACHED,7200000,3600000,${new Date(from + HOUR).toISOString()}`,
  ]);
  expect(good.stderr).toContain("Tickets: 1\nClocks, stored → what if:\n  pickup MET → BREACHED: 1\n");
  expect(bad).toMatchObject({ status: 2, stdout: "" });
  expect(bad.stderr).toBe('"nowhere.json" cannot be read: there is no such file or folder.\n');
});
