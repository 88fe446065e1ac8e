import "server-only";
import type { Tx } from "@/lib/db";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import type { Clock } from "@/lib/sla/clock";
import type { NewMessage } from "./commit";
import type { HistoryEntry } from "./load";
import type { TicketState } from "./projection";

/** The ticket's columns that its events decide. */
export function columnsOf(state: TicketState) {
  return {
    ...state,
    statusSince: new Date(state.statusSince),
    lastActivityAt: new Date(state.lastActivityAt),
    chaseAt: dated(state.chaseAt),
    firstResolvedAt: dated(state.firstResolvedAt),
    resolvedAt: dated(state.resolvedAt),
    closedAt: dated(state.closedAt),
    autoCloseAt: dated(state.autoCloseAt),
  };
}

/** The ticket's columns that its clocks decide. The customer's own clock is not ours to breach. */
export function breachColumns(clocks: readonly Clock[], hadBreach: boolean) {
  const ours = clocks.filter(({ metric }) => metric !== "CUSTOMER_RESPONSE");
  const due = ours.flatMap(({ dueAt, breachedAt }) => (dueAt !== null && breachedAt === null ? [dueAt] : []));
  return {
    nextBreachAt: due.length ? new Date(Math.min(...due)) : null,
    hasBreach: hadBreach || ours.some(({ breachedAt }) => breachedAt !== null),
  };
}

/** Writes a message and gives it the files its author uploaded for it. Fails with `file_missing`. */
export async function writeMessage(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  { body, visibility, attachmentIds }: NewMessage,
  at: number,
): Promise<Result<string>> {
  if (actor.kind !== "person") throw new Error("Only people write messages.");
  const { id } = await tx.message.create({
    data: { ticketId, authorId: actor.id, visibility, body, createdAt: new Date(at) },
    select: { id: true },
  });
  if (attachmentIds.length === 0) return ok(id);
  const { count } = await tx.attachment.updateMany({
    where: { id: { in: attachmentIds }, uploaderId: actor.id, messageId: null },
    data: { messageId: id, ticketId },
  });
  return count === new Set(attachmentIds).size ? ok(id) : fail("file_missing");
}

/** Appends events; answers their ids by sequence. */
export async function writeEvents(tx: Tx, ticketId: string, entries: readonly HistoryEntry[]) {
  const rows = await tx.ticketEvent.createManyAndReturn({
    data: entries.map(({ event: { at, ...event }, submissionKey }) => ({
      ...event,
      ticketId,
      at: new Date(at),
      submissionKey,
    })),
    select: { id: true, seq: true },
  });
  return new Map(rows.map(({ id, seq }) => [seq, id]));
}

/** The clocks that are not as they were. */
export function changedClocks(before: readonly Clock[], after: readonly Clock[]): Clock[] {
  const known = new Set(before.map((clock) => JSON.stringify(clock)));
  return after.filter((clock) => !known.has(JSON.stringify(clock)));
}

/** Writes clocks as they stand now, new or changed, in one statement. */
export async function writeClocks(tx: Tx, ticketId: string, clocks: readonly Clock[]): Promise<void> {
  if (clocks.length === 0) return;
  const rows = clocks.map((clock) => ({
    ticketId,
    metric: clock.metric,
    cycle: clock.cycle,
    state: clock.state,
    startedAt: iso(clock.startedAt),
    runningSince: iso(clock.runningSince),
    stoppedAt: iso(clock.stoppedAt),
    elapsedMs: clock.elapsedMs,
    targetMs: clock.targetMs,
    warnMs: clock.warnMs,
    calendarVersionId: clock.calendarVersionId,
    dueAt: iso(clock.dueAt),
    warnedAt: iso(clock.warnedAt),
    breachedAt: iso(clock.breachedAt),
    sweepAt: iso(clock.sweepAt),
  }));
  await tx.$executeRaw`
    INSERT INTO "SlaClock"
    SELECT (jsonb_populate_recordset(NULL::"SlaClock", ${JSON.stringify(rows)}::jsonb)).*
    ON CONFLICT ("ticketId", metric, cycle) DO UPDATE SET
      state = excluded.state,
      "runningSince" = excluded."runningSince",
      "stoppedAt" = excluded."stoppedAt",
      "elapsedMs" = excluded."elapsedMs",
      "targetMs" = excluded."targetMs",
      "warnMs" = excluded."warnMs",
      "calendarVersionId" = excluded."calendarVersionId",
      "dueAt" = excluded."dueAt",
      "warnedAt" = excluded."warnedAt",
      "breachedAt" = excluded."breachedAt",
      "sweepAt" = excluded."sweepAt"`;
}

function dated(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function iso(at: number | null): string | null {
  return dated(at)?.toISOString() ?? null;
}
