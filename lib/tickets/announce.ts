import "server-only";
import type { Tx } from "@/lib/db";
import type { Change } from "@/lib/live/message";
import { tell } from "@/lib/live/tell";
import type { Step } from "./advance";

/** Tells the live screens of changes, once they are committed. */
export function announce(tx: Tx, steps: readonly Step[]): Promise<void> {
  return tell(tx, steps.map(changeOf));
}

function changeOf({ ticket, entries, fresh, version, state: { assigneeId, teamId } }: Step): Change {
  return {
    kind: "change",
    ticketId: ticket.id,
    number: ticket.number,
    events: version,
    publicEvents: entries.filter(({ event }) => event.visibility === "PUBLIC").length,
    public: fresh.some(({ event }) => event.visibility === "PUBLIC"),
    requesterId: ticket.requester.id,
    assigneeId,
    teamId,
  };
}
