import type { EventKind } from "@/prisma/generated/enums";
import type { TicketEvent } from "./event";
import { transitions } from "./machine";

/** Changes of what a ticket is filed under: they make no answer out of date. */
const quiet: ReadonlySet<EventKind> = new Set<EventKind>([
  "PRIORITY_CHANGED",
  "CATEGORY_CHANGED",
  "TEAM_CHANGED",
  "TAGS_CHANGED",
  "POLICY_APPLIED",
  "SLA_CORRECTED",
]);

/** What changes the status or the assignee. */
const moving: ReadonlySet<EventKind> = new Set(Object.values(transitions).map(({ event }) => event));

/** Whether somebody who is writing has to know of the event first: another person said or did something. */
export function isNews({ kind, actorId }: Pick<TicketEvent, "kind" | "actorId">, writerId: string): boolean {
  return actorId !== null && actorId !== writerId && !quiet.has(kind);
}

/** Whether an event that has come since makes what somebody (by id) is about to do out of date. */
export type OutOfDate = (event: TicketEvent, actorId: string) => boolean;

/** As moves are that hand the ticket to somebody: by another move, his own from another tab too. */
export const byMoves: OutOfDate = ({ kind }) => moving.has(kind);

/** As moves with words are: by another move, and by what others have said. */
export const byMovesAndNews: OutOfDate = (event, actorId) => moving.has(event.kind) || isNews(event, actorId);

/** As a property is: by another value for the same one. */
export function byChangeOf(property: EventKind): OutOfDate {
  return ({ kind }) => kind === property;
}
