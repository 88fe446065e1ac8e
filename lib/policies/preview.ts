import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { type Calendar, type CalendarDefinition, compileCalendar } from "@/lib/sla/calendar";
import { calendarsFor, termsFor } from "@/lib/sla/terms";
import { factsOfHistory, historiesOf, policiesIn } from "@/lib/tickets/load";
import type { Priority } from "@/prisma/generated/enums";
import { type ClockChange, changesOf, type TargetRow, termsWith } from "./change";
import { UNSAVED } from "./plan";
import { openTickets, ticketsTouched } from "./statements";

/** Open tickets that are looked at, the first to fall due first: what a preview costs has a bound. */
const LOOKED_AT = 1_000;
const SHOWN = 50;

type Touched = { id: string; number: number; subject: string; priority: Priority };

export type PreviewRow = ClockChange & Omit<Touched, "id">;

/** What applying targets to the open tickets would do. */
export type Preview = {
  /** All open tickets, and how many of them were looked at. */
  open: number;
  lookedAt: number;
  /** Of those: with another deadline, and breached by it. */
  tickets: number;
  breached: number;
  /** Those breached first, then by the new deadline; at most 50. */
  rows: PreviewRow[];
  /** Changes in all, shown or not. */
  changes: number;
};

const NOTHING: Preview = { open: 0, lookedAt: 0, tickets: 0, breached: 0, rows: [], changes: 0 };

/**
 * Which open tickets would get which new deadline if these targets were applied at `now` (epoch ms), worked out by
 * the fold that would do it. Nothing is written. `unsaved`: the hours of the calendar version yet to be made. Looks at
 * the first 1000 to fall due. None but for an admin.
 */
export async function previewOf(
  actor: PersonActor,
  targets: readonly TargetRow[],
  unsaved: CalendarDefinition | null,
  now: number,
): Promise<Preview> {
  if (actor.role !== "ADMIN") return NOTHING;
  const [open, found] = await Promise.all([
    countOpen(),
    db.$queryRaw<Touched[]>(ticketsTouched(targets, LOOKED_AT)),
  ]);
  const histories = await historiesOf(
    db,
    found.map(({ id }) => id),
  );
  const stored = await termsFor(db, [...histories.values()].flatMap(policiesIn));
  await calendarsFor(
    db,
    targets.map(({ calendarVersionId }) => calendarVersionId).filter((id) => id !== UNSAVED),
  );
  const calendars = new Map<string, Calendar>(unsaved ? [[UNSAVED, compileCalendar(unsaved)]] : []);
  const terms = termsWith(stored, UNSAVED, targets, calendars);
  const changed = found
    .map(({ id, ...ticket }) => ({
      ticket,
      changes: changesOf(factsOfHistory(histories.get(id) ?? []), terms, UNSAVED, now),
    }))
    .filter(({ changes }) => changes.length > 0);
  const rows = changed.flatMap(({ ticket, changes }) => changes.map((change) => ({ ...ticket, ...change })));
  return {
    open,
    lookedAt: Math.min(open, LOOKED_AT),
    tickets: changed.length,
    breached: changed.filter(({ changes }) => changes.some(({ breach }) => breach === "now")).length,
    rows: rows.toSorted(byWeight).slice(0, SHOWN),
    changes: rows.length,
  };
}

function byWeight(a: PreviewRow, b: PreviewRow): number {
  const breach = Number(b.breach === "now") - Number(a.breach === "now");
  const due = (a.dueAfter ?? Number.MAX_SAFE_INTEGER) - (b.dueAfter ?? Number.MAX_SAFE_INTEGER);
  return breach || due || a.leftAfter - b.leftAfter || a.number - b.number;
}

async function countOpen(): Promise<number> {
  const [row] = await db.$queryRaw<{ tickets: number }[]>(openTickets());
  return row?.tickets ?? 0;
}
