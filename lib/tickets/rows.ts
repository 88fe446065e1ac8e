import "server-only";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/new-id";
import type { Actor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import type { Clock } from "@/lib/sla/clock";
import type { NewMessage } from "./commit";
import type { dueColumns } from "./due-columns";
import type { HistoryEntry } from "./load";
import type { TicketState } from "./projection";

/** The ticket's columns that its events decide. */
export function columnsOf(state: TicketState) {
  return {
    ...state,
    statusSince: new Date(state.statusSince),
    lastActivityAt: new Date(state.lastActivityAt),
    chaseAt: dated(state.chaseAt),
    chaseDueAt: dated(state.chaseDueAt),
    firstResolvedAt: dated(state.firstResolvedAt),
    resolvedAt: dated(state.resolvedAt),
    closedAt: dated(state.closedAt),
    autoCloseAt: dated(state.autoCloseAt),
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

type TicketRow = {
  id: string;
  /** The version it has now; otherwise it is left alone. */
  was: number;
  columns: ReturnType<typeof columnsOf> & ReturnType<typeof dueColumns> & { version: number };
};

/** Sets the columns of tickets in one statement, each compared on its version; answers how many were set. */
export function writeTickets(tx: Tx, rows: readonly TicketRow[]): Promise<number> {
  const set = rows.map(({ id, columns }) => ({ id, ...columns }));
  const seen = Object.fromEntries(rows.map(({ id, was }) => [id, was]));
  return tx.$executeRaw`
    UPDATE "Ticket" SET
      version = new.version,
      status = new.status,
      "statusSince" = new."statusSince",
      "lastActivityAt" = new."lastActivityAt",
      priority = new.priority,
      "requesterId" = new."requesterId",
      "assigneeId" = new."assigneeId",
      "teamId" = new."teamId",
      "categoryId" = new."categoryId",
      "policyVersionId" = new."policyVersionId",
      "thirdPartyId" = new."thirdPartyId",
      "duplicateOfId" = new."duplicateOfId",
      "chaseAt" = new."chaseAt",
      "chaseDueAt" = new."chaseDueAt",
      "firstResolvedAt" = new."firstResolvedAt",
      "resolvedAt" = new."resolvedAt",
      "closedAt" = new."closedAt",
      "autoCloseAt" = new."autoCloseAt",
      "nextBreachAt" = new."nextBreachAt",
      "nextDeadlineAt" = new."nextDeadlineAt",
      "hasBreach" = new."hasBreach"
    FROM jsonb_populate_recordset(NULL::"Ticket", ${JSON.stringify(set)}::jsonb) AS new
    WHERE "Ticket".id = new.id AND "Ticket".version = (${JSON.stringify(seen)}::jsonb -> "Ticket".id::text)::int`;
}

/** Appends events in one statement; answers their ids by ticket and sequence. */
export async function writeEvents(tx: Tx, entries: readonly { ticketId: string; entry: HistoryEntry }[]) {
  const ids = new Map<string, Map<number, string>>();
  const rows = entries.map(({ ticketId, entry: { event, submissionKey } }) => {
    const id = newId(event.at);
    ids.set(ticketId, (ids.get(ticketId) ?? new Map<number, string>()).set(event.seq, id));
    return { ...event, id, ticketId, at: iso(event.at), submissionKey };
  });
  await tx.$executeRaw`
    INSERT INTO "TicketEvent"
    SELECT * FROM jsonb_populate_recordset(NULL::"TicketEvent", ${JSON.stringify(rows)}::jsonb)`;
  return ids;
}

/** Gives tickets the tags that events put on them and takes off those they took away. */
export async function writeTags(
  tx: Tx,
  entries: readonly { ticketId: string; entry: Pick<HistoryEntry, "event"> }[],
): Promise<void> {
  for (const { ticketId, entry } of entries) {
    if (entry.event.kind !== "TAGS_CHANGED") continue;
    const { added, removed } = entry.event.data;
    const tagId = { in: removed.map(({ id }) => id) };
    await tx.ticketTag.deleteMany({ where: { ticketId, tagId } });
    const rows = added.map(({ id }) => ({ ticketId, tagId: id }));
    await tx.ticketTag.createMany({ data: rows, skipDuplicates: true });
  }
}

/** Writes clocks as they stand now, new or changed, in one statement. */
export async function writeClocks(
  tx: Tx,
  clocks: readonly { ticketId: string; clock: Clock }[],
): Promise<void> {
  if (clocks.length === 0) return;
  const rows = clocks.map(({ ticketId, clock }) => ({
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
    SELECT * FROM jsonb_populate_recordset(NULL::"SlaClock", ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ("ticketId", metric, cycle) DO UPDATE SET
      "startedAt" = excluded."startedAt",
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
