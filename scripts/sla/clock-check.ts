import { db } from "@/lib/db";
import { foldClocks } from "@/lib/sla/clock";
import { termsFor } from "@/lib/sla/terms";
import { dueColumns } from "@/lib/tickets/due-columns";
import { factsOfHistory, historySelect, policiesIn, readHistory } from "@/lib/tickets/load";
import { project, type TicketState } from "@/lib/tickets/projection";
import { columnsOf } from "@/lib/tickets/rows";
import type { Prisma } from "@/prisma/generated/client";

const BATCH = 200;

/** What was looked at, and every stored value that the events do not give. */
export type ClockCheck = {
  tickets: number;
  events: number;
  clocks: number;
  differences: { number: number; what: string; stored: unknown; folded: unknown }[];
};

/**
 * Compares what is stored of every ticket (its columns and its clocks) with what its events say. Reads in
 * batches, each of one instant, so it may run beside a working server. Changes nothing. With `sample` it looks at
 * about so many tickets, evenly spread.
 */
export async function checkClocks(sample?: number): Promise<ClockCheck> {
  const check: ClockCheck = { tickets: 0, events: 0, clocks: 0, differences: [] };
  if (sample !== undefined) await checkSome(check, sample);
  else for (let after: number | null = 0; after !== null; ) after = await checkBatch(check, { gt: after });
  return check;
}

async function checkSome(check: ClockCheck, sample: number): Promise<void> {
  const { _min, _max } = await db.ticket.aggregate({ _min: { number: true }, _max: { number: true } });
  const [first, last] = [_min.number ?? 0, _max.number ?? -1];
  const step = Math.max(1, Math.floor((last - first + 1) / sample));
  for (let from = first; from <= last; from += step * BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, at) => from + at * step);
    await checkBatch(check, { in: numbers });
  }
}

const select = {
  number: true,
  version: true,
  status: true,
  statusSince: true,
  lastActivityAt: true,
  priority: true,
  requesterId: true,
  assigneeId: true,
  teamId: true,
  categoryId: true,
  policyVersionId: true,
  thirdPartyId: true,
  duplicateOfId: true,
  chaseAt: true,
  chaseDueAt: true,
  firstResolvedAt: true,
  resolvedAt: true,
  closedAt: true,
  autoCloseAt: true,
  nextBreachAt: true,
  hasBreach: true,
  createdAt: true,
  receivedAt: true,
  events: { select: historySelect, orderBy: { seq: "asc" } },
  clocks: { omit: { ticketId: true }, orderBy: [{ metric: "asc" }, { cycle: "asc" }] },
} as const satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof select }>;

async function checkBatch(check: ClockCheck, number: Prisma.IntFilter): Promise<number | null> {
  const rows = await db.$transaction(
    (tx) =>
      tx.ticket.findMany({
        where: { number },
        select,
        orderBy: { number: "asc" },
        take: BATCH,
      }),
    { isolationLevel: "RepeatableRead", timeout: 60_000 },
  );
  for (const row of rows) {
    check.tickets++;
    check.events += row.events.length;
    check.clocks += row.clocks.length;
    check.differences.push(...(await differencesOf(row)));
  }
  return rows.length < BATCH ? null : (rows.at(-1)?.number ?? null);
}

async function differencesOf(row: Row): Promise<ClockCheck["differences"]> {
  const { number, events, clocks: storedClocks, ...columns } = row;
  const differ = (what: string, stored: unknown, folded: unknown) =>
    plain(stored) === plain(folded) ? [] : [{ number, what, stored, folded }];
  const history = events.map(readHistory);
  const opening = history[0]?.event;
  if (opening?.kind !== "OPENED") return differ("first event", opening?.kind ?? null, "OPENED");

  const born: TicketState = {
    ...bornWith(
      row,
      history.map(({ event }) => event),
    ),
    status: "WAITING_SUPPORT",
    statusSince: opening.at,
    lastActivityAt: opening.at,
    priority: opening.data.priority,
    policyVersionId: opening.data.policyVersionId,
    assigneeId: null,
    thirdPartyId: null,
    duplicateOfId: null,
    chaseAt: null,
    chaseDueAt: null,
    firstResolvedAt: null,
    resolvedAt: null,
    closedAt: null,
    autoCloseAt: null,
  };
  const state = history.reduce((current, { event }) => project(current, event), born);
  const clocks = foldClocks(factsOfHistory(history), await termsFor(db, policiesIn(history)));
  const expected: Record<string, unknown> = {
    ...columnsOf(state),
    ...dueColumns(clocks, { hasBreach: false, autoCloseAt: state.autoCloseAt }),
    version: events.length,
    createdAt: new Date(opening.at),
    receivedAt: new Date(opening.data.receivedAt),
  };
  const stored: Record<string, unknown> = columns;
  const names = clocks.map(({ metric, cycle }) => `${metric} ${cycle}`);
  return [
    ...differ(
      "sequence",
      events.map(({ seq }) => seq),
      events.map((_, index) => index + 1),
    ),
    ...Object.keys(stored).flatMap((column) => differ(column, stored[column], expected[column])),
    ...differ(
      "clocks",
      storedClocks.map(({ metric, cycle }) => `${metric} ${cycle}`).toSorted(),
      names.toSorted(),
    ),
    ...clocks.flatMap((clock) => {
      const kept = storedClocks.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle);
      return Object.entries(clock).flatMap(([field, value]) =>
        differ(`${clock.metric} ${clock.cycle} ${field}`, asMs(kept?.[field as keyof typeof clock]), value),
      );
    }),
  ];
}

/** Team and category are no part of the opening event: they are what the first change found. */
function bornWith(row: Row, events: ReturnType<typeof readHistory>["event"][]) {
  const team = events.find((event) => event.kind === "TEAM_CHANGED");
  const category = events.find((event) => event.kind === "CATEGORY_CHANGED");
  const requester = events.find((event) => event.kind === "REQUESTER_CHANGED");
  return {
    teamId: team ? (team.data.from?.id ?? null) : row.teamId,
    requesterId: requester?.data.from.id ?? row.requesterId,
    categoryId: category ? (category.data.from?.id ?? null) : row.categoryId,
  };
}

function asMs(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === "bigint" ? Number(value) : value;
}

function plain(value: unknown): string {
  return JSON.stringify(value) ?? "absent";
}
