import "server-only";
import { db } from "@/lib/db";
import type { ClockState, SlaMetric } from "@/prisma/generated/enums";
import { type Calendar, elapsedBetween } from "./calendar";
import { stretchesAhead } from "./stretches";
import { calendarsFor } from "./terms";

/** Open stretches a row's countdown is given; beyond them it stands until the list is read anew. */
const MAX_WINDOWS = 12;

/** A clock as a list selects it. Instants in epoch ms, lengths in ms of working time. */
type StoredClock = {
  metric: SlaMetric;
  state: ClockState;
  runningSince: number | null;
  elapsedMs: number;
  targetMs: number;
  calendarVersionId: string;
  dueAt: number | null;
  breachedAt: number | null;
};

/** The clock of a ticket that presses most, as of one instant. Lengths in ms of working time. */
export type PressingClock = {
  metric: SlaMetric;
  state: ClockState;
  breached: boolean;
  /** Negative past the target. */
  remainingMs: number;
  targetMs: number;
  /** Epoch ms; null while paused. */
  dueAt: number | null;
  /** As of when. */
  asOf: number;
  /** Open stretches from then on. */
  windows: [number, number][];
};

/**
 * For each row, in order, the clock an agent has to look at: the first to fall due of those that run, else the one
 * that stands paused; the customer's own clock is not ours to keep. `now` in epoch ms.
 */
export async function pressingClocks(
  rows: readonly { clocks: readonly StoredClock[] }[],
  now: number,
): Promise<(PressingClock | null)[]> {
  const chosen = rows.map(({ clocks }) => mostPressing(clocks));
  const calendarOf = await calendarsFor(
    db,
    chosen.flatMap((clock) => (clock ? [clock.calendarVersionId] : [])),
  );
  return chosen.map((clock) => clock && asOf(clock, calendarOf(clock.calendarVersionId), now));
}

function mostPressing(clocks: readonly StoredClock[]): StoredClock | null {
  const ours = clocks.filter(({ metric, state }) => metric !== "CUSTOMER_RESPONSE" && state !== "STOPPED");
  return ours.toSorted((a, b) => dueOf(a) - dueOf(b))[0] ?? null;
}

function dueOf({ dueAt }: StoredClock): number {
  return dueAt ?? Number.MAX_SAFE_INTEGER;
}

function asOf(clock: StoredClock, calendar: Calendar, now: number): PressingClock {
  const { targetMs, elapsedMs, runningSince, dueAt } = clock;
  const remainingMs = targetMs - elapsedMs - elapsedBetween(calendar, runningSince ?? now, now);
  return {
    metric: clock.metric,
    state: clock.state,
    breached: clock.breachedAt !== null || remainingMs < 0,
    remainingMs,
    targetMs,
    dueAt,
    asOf: now,
    windows: stretchesAhead(calendar, now, { dueAt, remainingMs }, MAX_WINDOWS),
  };
}
