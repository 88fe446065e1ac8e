import { type LogTime, readLogTime, type TimeFault } from "@/lib/sla/log-time";
import type { Zone } from "@/lib/sla/zone";
import { turnOf } from "@/lib/tickets/machine";
import type { TicketStatus } from "@/prisma/generated/enums";

/** Every status; the log keeps one as its place in this list. */
export const statuses = Object.keys(turnOf) as TicketStatus[];

/** Why a row does not count. */
export type IgnoredReason = "case_empty" | TimeFault | "activity_not_mapped" | "after_closed";

/** A log in memory: a million rows in some tens of megabytes. Rows stand in file order. */
export type EventLog = {
  zone: Zone;
  /** Place in `statuses` by activity. */
  activities: ReadonlyMap<string, number>;
  /** Place of a case by its name, in the order the cases first appear. */
  cases: Map<string, number>;
  /** Rows kept. */
  size: number;
  rows: { caseAt: Int32Array; at: Float64Array; nanos: Int32Array; status: Uint8Array };
  /** Rows read, kept or not. */
  events: number;
  ignored: Map<IgnoredReason, number>;
  /** The last instant of the log, whatever its row says; null when no time can be read. */
  lastAt: number | null;
};

/** An empty log; `map` says which status an activity means. */
export function emptyLog(zone: Zone, map: ReadonlyMap<string, TicketStatus>): EventLog {
  const activities = new Map([...map].map(([activity, status]) => [activity, statuses.indexOf(status)]));
  const log = { zone, activities, cases: new Map(), size: 0, rows: roomFor(1024), events: 0 };
  return { ...log, ignored: new Map(), lastAt: null };
}

/** Takes a row in, or counts why it is ignored; changes the log in place. */
export function addRow(log: EventLog, caseName: string, activity: string, time: string): void {
  log.events++;
  const read = readLogTime(time, log.zone);
  if (read.ok) log.lastAt = Math.max(read.at, log.lastAt ?? read.at);
  const status = log.activities.get(activity) ?? log.activities.get(activity.trim());
  if (caseName.trim() === "") ignore(log, "case_empty");
  else if (!read.ok) ignore(log, read.fault);
  else if (status === undefined) ignore(log, "activity_not_mapped");
  else keep(log, caseName, read, status);
}

/** Counts a row that does not count. */
export function ignore(log: EventLog, reason: IgnoredReason): void {
  log.ignored.set(reason, (log.ignored.get(reason) ?? 0) + 1);
}

function keep(log: EventLog, caseName: string, time: LogTime, status: number): void {
  if (log.size === log.rows.at.length) grow(log);
  const { rows, cases, size } = log;
  let caseAt = cases.get(caseName);
  if (caseAt === undefined) {
    caseAt = cases.size;
    cases.set(caseName, caseAt);
  }
  rows.caseAt[size] = caseAt;
  rows.at[size] = time.at;
  rows.nanos[size] = time.nanos;
  rows.status[size] = status;
  log.size = size + 1;
}

/** Each case with the places of its rows in time order, equal times in file order. */
export function* casesOf(log: EventLog): Generator<{ name: string; rows: Uint32Array }> {
  const starts = new Uint32Array(log.cases.size + 1);
  const { caseAt } = log.rows;
  for (let row = 0; row < log.size; row++) starts[at(caseAt, row) + 1] = at(starts, at(caseAt, row) + 1) + 1;
  for (let each = 0; each < log.cases.size; each++)
    starts[each + 1] = at(starts, each + 1) + at(starts, each);
  const next = starts.slice();
  const order = new Uint32Array(log.size);
  for (let row = 0; row < log.size; row++) {
    const slot = at(next, at(caseAt, row));
    order[slot] = row;
    next[at(caseAt, row)] = slot + 1;
  }
  for (const [name, index] of log.cases) {
    const rows = order.subarray(at(starts, index), at(starts, index + 1));
    yield { name, rows: inTime(rows, log) };
  }
}

function inTime(rows: Uint32Array, log: EventLog): Uint32Array {
  const order = (a: number, b: number) =>
    at(log.rows.at, a) - at(log.rows.at, b) || at(log.rows.nanos, a) - at(log.rows.nanos, b) || a - b;
  for (let place = 1; place < rows.length; place++)
    if (order(at(rows, place - 1), at(rows, place)) > 0) return rows.sort(order);
  return rows;
}

function grow(log: EventLog): void {
  const { rows } = log;
  const larger = roomFor(rows.at.length * 2);
  larger.caseAt.set(rows.caseAt);
  larger.at.set(rows.at);
  larger.nanos.set(rows.nanos);
  larger.status.set(rows.status);
  log.rows = larger;
}

function roomFor(rows: number): EventLog["rows"] {
  return {
    caseAt: new Int32Array(rows),
    at: new Float64Array(rows),
    nanos: new Int32Array(rows),
    status: new Uint8Array(rows),
  };
}

function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}
