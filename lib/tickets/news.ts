import type { EventKind } from "@/prisma/generated/enums";
import type { TicketEvent } from "./event";

/** Changes of what a ticket is filed under: they make no answer out of date. */
const quiet: ReadonlySet<EventKind> = new Set<EventKind>([
  "PRIORITY_CHANGED",
  "CATEGORY_CHANGED",
  "TEAM_CHANGED",
  "TAGS_CHANGED",
  "POLICY_APPLIED",
  "SLA_CORRECTED",
]);

/** Whether somebody who is writing has to know of the event first: another person said or did something. */
export function isNews({ kind, actorId }: Pick<TicketEvent, "kind" | "actorId">, writerId: string): boolean {
  return actorId !== null && actorId !== writerId && !quiet.has(kind);
}
