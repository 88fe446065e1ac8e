import { compileCalendar, elapsedBetween, instantAfter } from "@/lib/sla/calendar";
import { addRow, emptyLog } from "@/lib/sla/event-log";
import { romanianHolidays } from "@/lib/sla/holidays";
import type { PolicyFile } from "@/lib/sla/policy";
import { replay } from "@/lib/sla/replay";
import { DAY_MS, zoneNamed } from "@/lib/sla/zone";
import type { TicketStatus } from "@/prisma/generated/enums";
import { measureSweeps } from "./sweep.ts";

const EVALUATIONS = 1_000_000;
const EVENTS = 1_000_000;
const START = 1_577_836_800_000;

const day: [string, string][] = [
  ["09:00", "13:00"],
  ["14:00", "18:00"],
];
const policy: PolicyFile = {
  calendar: {
    zone: "Europe/Bucharest",
    week: { mon: day, tue: day, wed: day, thu: day, fri: day },
    exceptions: romanianHolidays(2020, 2030).map(({ date }) => ({ date, windows: [] })),
  },
  targets: { pickup: 30, resolution: 1440 },
};
const life: TicketStatus[] = [
  "WAITING_SUPPORT",
  "IN_PROGRESS",
  "WAITING_CUSTOMER",
  "IN_PROGRESS",
  "RESOLVED",
  "CLOSED",
];

report("evaluations of elapsed time", EVALUATIONS, evaluateElapsed);
report("evaluations of a due instant", EVALUATIONS, evaluateDue);
report("events replayed, read from text", EVENTS, replayEvents);
await measureSweeps();

/** Runs `work` once and prints how many of its `count` steps a second holds. */
function report(what: string, count: number, work: () => void): void {
  const began = performance.now();
  work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`${what}: ${Math.round(count / seconds)} a second (${seconds.toFixed(2)} s for ${count})`);
}

function evaluateElapsed(): void {
  const calendar = compileCalendar(policy.calendar);
  for (let each = 0; each < EVALUATIONS; each++) {
    const from = START + each * 97_003;
    elapsedBetween(calendar, from, from + (each % 30) * DAY_MS);
  }
}

function evaluateDue(): void {
  const calendar = compileCalendar(policy.calendar);
  for (let each = 0; each < EVALUATIONS; each++)
    instantAfter(calendar, START + each * 97_003, (each % 40) * 3_600_000);
}

function replayEvents(): void {
  const log = emptyLog(zoneNamed("Europe/Bucharest"), new Map(life.map((status) => [status, status])));
  for (let event = 0; event < EVENTS; event++) {
    const step = event % life.length;
    const at = START + (event - step) * 30_011 + step * 7_200_000;
    addRow(
      log,
      `case ${(event - step) / life.length}`,
      life[step] ?? "",
      new Date(at).toISOString().slice(0, -1),
    );
  }
  for (const rows of replay(log, policy, log.lastAt ?? 0))
    if (rows.length === 0) throw new Error("a case without clocks");
}
