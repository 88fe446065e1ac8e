import "server-only";
import { db } from "@/lib/db";
import { factsOfHistory, type HistoryEntry, policiesIn } from "@/lib/tickets/load";
import { workingDayMs } from "./calendar";
import { type Clock, elapsedAt, foldClocks, judge, type Verdict } from "./clock";
import type { Terms } from "./fold";
import { type Ledger, ledgersOf } from "./ledger";
import { stretchesAhead } from "./stretches";
import { termsFor } from "./terms";
import { type TurnShare, turnShares } from "./turns";

/** Open stretches a countdown is given; beyond them it stands until the page is read anew. */
const MAX_WINDOWS = 40;

/** A clock as of one instant, ready to be shown. Instants in epoch ms, lengths in ms of working time. */
export type ClockView = Clock & {
  verdict: Verdict;
  /** Working time left, negative past the target. */
  remainingMs: number;
  /** As of when. */
  asOf: number;
  /** Open stretches from then on, by which a countdown ticks in working time; empty when not running. */
  windows: [number, number][];
  /** What a working day holds, by the clock's calendar, ms. */
  workingDayMs: number;
};

/** `ledgers` in the order of `clocks`; `shares` in the working time of the resolution clock. */
export type SlaView = { clocks: ClockView[]; ledgers: Ledger[]; shares: TurnShare[] };

/** The clocks of a ticket's whole history as of `now`, epoch ms, with their ledgers and whose turn it was how long. */
export async function slaView(history: readonly HistoryEntry[], now: number): Promise<SlaView> {
  const terms = await termsFor(db, policiesIn(history));
  const facts = factsOfHistory(history);
  const clocks = foldClocks(facts, terms).map((clock) => clockView(clock, terms, now));
  const resolution = clocks.find(({ metric }) => metric === "RESOLUTION");
  return {
    clocks,
    ledgers: ledgersOf(facts, terms, now),
    shares: resolution ? turnShares(facts, terms.calendarOf(resolution.calendarVersionId), now) : [],
  };
}

/** One clock as of `now`, epoch ms. */
export function clockView(clock: Clock, terms: Pick<Terms, "calendarOf">, now: number): ClockView {
  const calendar = terms.calendarOf(clock.calendarVersionId);
  const remainingMs = clock.targetMs - elapsedAt(clock, calendar, now);
  const { state, dueAt } = clock;
  return {
    ...clock,
    verdict: judge(clock, calendar, now),
    remainingMs,
    asOf: now,
    windows: state === "RUNNING" ? stretchesAhead(calendar, now, { dueAt, remainingMs }, MAX_WINDOWS) : [],
    workingDayMs: workingDayMs(calendar),
  };
}
