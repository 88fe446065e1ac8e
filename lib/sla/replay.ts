import type { Calendar } from "@/lib/sla/calendar";
import { type Clock, clocksOf, elapsedAt, judge, type Verdict } from "@/lib/sla/clock";
import { casesOf, type EventLog, ignore, statuses } from "@/lib/sla/event-log";
import { addFact, emptyFold } from "@/lib/sla/fold";
import { type PolicyFile, termsOfPolicy } from "@/lib/sla/policy";
import type { TicketStatus } from "@/prisma/generated/enums";

/** How one clock of a case came out. Instants in epoch ms; null: still open, or not breached. */
export type VerdictRow = {
  case: string;
  metric: "pickup" | "resolution";
  cycle: number;
  startedAt: number;
  endedAt: number | null;
  elapsedMs: number;
  targetMs: number;
  verdict: Verdict;
  breachedAt: number | null;
};

type Judged = ReturnType<typeof termsOfPolicy>;

/**
 * Replays a log under a policy: the verdicts of each case, pickup cycles first, cases as they first appear.
 * A row means "this status from this instant"; rows after CLOSED are ignored and counted in `log.ignored`.
 * Clocks still open are judged at `now` (epoch ms).
 */
export function* replay(log: EventLog, policy: PolicyFile, now: number): Generator<VerdictRow[]> {
  const judged = termsOfPolicy(policy);
  for (const { name, rows } of casesOf(log)) yield replayCase(name, rows, log, judged, now);
}

function replayCase(
  name: string,
  rows: Uint32Array,
  log: EventLog,
  judged: Judged,
  now: number,
): VerdictRow[] {
  const fold = emptyFold(judged.terms);
  for (const [seq, row] of rows.entries()) {
    const status = statuses[log.rows.status[row] ?? 0] ?? "CLOSED";
    if (fold.status === "CLOSED") ignore(log, "after_closed");
    else addFact(fold, factOf(status, log.rows.at[row] ?? 0, seq));
  }
  return clocksOf(fold).map((clock) => verdictRow(name, clock, judged.calendar, now));
}

function factOf(status: TicketStatus, at: number, seq: number) {
  if (seq > 0) return { kind: "status", seq, at, status } as const;
  return {
    kind: "opened",
    seq,
    at,
    receivedAt: at,
    status,
    priority: "NORMAL",
    policyVersionId: "",
  } as const;
}

function verdictRow(name: string, clock: Clock, calendar: Calendar, now: number): VerdictRow {
  const verdict = judge(clock, calendar, now);
  return {
    case: name,
    metric: clock.metric === "PICKUP" ? "pickup" : "resolution",
    cycle: clock.cycle,
    startedAt: clock.startedAt,
    endedAt: clock.stoppedAt,
    elapsedMs: elapsedAt(clock, calendar, now),
    targetMs: clock.targetMs,
    verdict,
    breachedAt: verdict === "BREACHED" ? (clock.breachedAt ?? clock.dueAt) : null,
  };
}
