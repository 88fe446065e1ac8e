import "server-only";
import { databaseNow, db, type Tx } from "@/lib/db";
import type { ClockState, SlaMetric, TicketStatus } from "@/prisma/generated/enums";
import type { Verdict } from "./clock";
import { addRow, emptyLog, statuses } from "./event-log";
import type { PolicyFile } from "./policy";
import { replay, type VerdictRow } from "./replay";
import { zoneNamed } from "./zone";

const PAGE = 2_000;
const LONGEST_MS = 3_600_000;

/** A clock of one of our tickets under another policy, beside what is stored of it; null: no such clock is stored. */
export type WhatIfRow = VerdictRow & { stored: Verdict | null };

/**
 * Judges the tickets received in [from, to) (epoch ms) under another policy, with the replay that judges logs: their
 * statuses as they were, the policy's targets at every priority, no corrections. Tickets come page by page, by
 * number. Reads one instant of the database in a transaction that cannot write.
 */
export async function whatIf(
  policy: PolicyFile,
  period: { from: number; to: number },
  take: (rows: WhatIfRow[]) => void | Promise<void>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      const now = await databaseNow(tx);
      for (let page = await pageAfter(tx, 0, period); page.length > 0; ) {
        await take(await judged(tx, page, policy, now));
        page = await pageAfter(tx, page.at(-1)?.number ?? 0, period);
      }
    },
    { isolationLevel: "RepeatableRead", timeout: LONGEST_MS },
  );
}

type Ticket = { id: string; number: number; receivedAt: Date };

function pageAfter(tx: Tx, number: number, { from, to }: { from: number; to: number }): Promise<Ticket[]> {
  return tx.ticket.findMany({
    where: { number: { gt: number }, receivedAt: { gte: new Date(from), lt: new Date(to) } },
    select: { id: true, number: true, receivedAt: true },
    orderBy: { number: "asc" },
    take: PAGE,
  });
}

async function judged(tx: Tx, page: Ticket[], policy: PolicyFile, now: number): Promise<WhatIfRow[]> {
  const byId = new Map(page.map((ticket) => [ticket.id, ticket]));
  const ids = [...byId.keys()];
  const events = await tx.$queryRaw<{ ticketId: string; seq: number; at: Date; status: TicketStatus }[]>`
    SELECT "ticketId"::text, seq, at, status::text FROM "TicketEvent"
    WHERE "ticketId" = ANY (${ids}::uuid[]) ORDER BY "ticketId", seq`;
  const log = emptyLog(zoneNamed("UTC"), new Map(statuses.map((status) => [status, status])));
  for (const { ticketId, seq, at, status } of events) {
    const ticket = byId.get(ticketId);
    if (!ticket) continue;
    const instant = seq === 1 ? ticket.receivedAt : at;
    addRow(log, String(ticket.number), status, instant.toISOString());
  }
  const stored = await storedVerdicts(tx, ids);
  const idOf = new Map(page.map(({ id, number }) => [String(number), id]));
  return [...replay(log, policy, now)].flat().map((row) => ({
    ...row,
    stored: stored.get(`${idOf.get(row.case)} ${row.metric} ${row.cycle}`) ?? null,
  }));
}

const metricNames = { pickup: "PICKUP", resolution: "RESOLUTION" } as const satisfies Record<
  VerdictRow["metric"],
  SlaMetric
>;

async function storedVerdicts(tx: Tx, ids: string[]): Promise<ReadonlyMap<string, Verdict>> {
  const clocks = await tx.$queryRaw<
    { ticketId: string; metric: string; cycle: number; state: ClockState; breached: boolean }[]
  >`
    SELECT "ticketId"::text, metric::text, cycle, state::text, "breachedAt" IS NOT NULL AS breached
    FROM "SlaClock"
    WHERE "ticketId" = ANY (${ids}::uuid[]) AND metric IN ('PICKUP', 'RESOLUTION')`;
  const names = Object.entries(metricNames);
  return new Map(
    clocks.map(({ ticketId, metric, cycle, state, breached }) => [
      `${ticketId} ${names.find(([, stored]) => stored === metric)?.[0]} ${cycle}`,
      breached ? "BREACHED" : state === "STOPPED" ? "MET" : state,
    ]),
  );
}
