import type { EventLog, IgnoredReason } from "@/lib/sla/event-log";
import { replay, type VerdictRow } from "@/lib/sla/replay";
import { readArguments } from "./arguments";
import { Fault } from "./fault";
import { readLog } from "./read-log";
import { writeVerdicts } from "./write-verdicts";

type Tally = Record<VerdictRow["metric"], Record<VerdictRow["verdict"], number>>;

const reasons = {
  case_empty: "no case",
  time_empty: "no time",
  time_unreadable: "a time that cannot be read",
  time_out_of_range: "a time outside the years 1 to 9999",
  activity_not_mapped: "an activity not in the map",
  after_closed: "after CLOSED",
} as const satisfies Record<IgnoredReason, string>;

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const input = await readArguments(process.argv.slice(2));
  const log = await readLog(input);
  const now = input.now ?? log.lastAt ?? 0;
  const tally: Tally = { pickup: noVerdicts(), resolution: noVerdicts() };
  await writeVerdicts(input.out, counted(replay(log, input.policy, now), tally));
  process.stderr.write(summaryOf(log, tally));
  if (input.now !== null && log.lastAt !== null && input.now < log.lastAt)
    process.stderr.write(
      "Note: --now is before the last instant of the log; later rows count all the same.\n",
    );
}

function* counted(cases: Iterable<VerdictRow[]>, tally: Tally): Generator<VerdictRow[]> {
  for (const rows of cases) {
    for (const { metric, verdict } of rows) tally[metric][verdict]++;
    yield rows;
  }
}

function noVerdicts(): Tally["pickup"] {
  return { MET: 0, BREACHED: 0, RUNNING: 0, PAUSED: 0 };
}

function summaryOf(log: EventLog, tally: Tally): string {
  const ignored = Object.entries(reasons).flatMap(([reason, words]) => {
    const rows = log.ignored.get(reason as IgnoredReason) ?? 0;
    return rows > 0 ? [`  ${words}: ${rows}`] : [];
  });
  const total = [...log.ignored.values()].reduce((sum, rows) => sum + rows, 0);
  const attainments = Object.entries(tally).map(([metric, verdicts]) => attainmentOf(metric, verdicts));
  const lines = [
    `Cases: ${log.cases.size}`,
    `Events: ${log.events}`,
    `Ignored rows: ${total}`,
    ...ignored,
    "Attainment:",
    ...attainments,
  ];
  return `${lines.join("\n")}\n`;
}

/** Share of the clocks met among those met or breached; those still open within their target wait. */
function attainmentOf(metric: string, { MET, BREACHED, RUNNING, PAUSED }: Tally["pickup"]): string {
  const judged = MET + BREACHED;
  const share = judged === 0 ? "–" : `${((100 * MET) / judged).toFixed(2)} %`;
  return `  ${metric}: ${share} (met ${MET}, breached ${BREACHED}, running ${RUNNING}, paused ${PAUSED})`;
}
