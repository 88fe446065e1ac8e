import type { PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";
import { type QueueView, statusesIn } from "./filters";

/** What of a ticket decides which views hold it. */
export type Placed = {
  status: TicketStatus;
  assigneeId: string | null;
  teamId: string | null;
  hasBreach: boolean;
};

/** Whether a view of the queue holds a ticket: of one that has just changed, what queue-sql.ts asks of all. */
export function holds(
  view: QueueView,
  reader: Pick<PersonActor, "id" | "teamIds">,
  { status, assigneeId, teamId, hasBreach }: Placed,
): boolean {
  if (!statusesIn[view].some((each) => each === status)) return false;
  switch (view) {
    case "mine":
      return assigneeId === reader.id;
    case "team":
      return teamId !== null && reader.teamIds.includes(teamId);
    case "breached":
      return hasBreach;
    case "unassigned":
    case "waitingCustomer":
    case "waitingThirdParty":
    case "resolved":
    case "all":
      return true;
  }
}
