import "server-only";
import type { Tx } from "@/lib/db";
import type { Change } from "@/lib/live/message";
import { tell } from "@/lib/live/tell";
import type { Step } from "./advance";
import { dueColumns } from "./due-columns";
import { oweMails } from "./mails";
import { notice } from "./notices";
import { peopleAround, type Written } from "./people-around";

/** Tells of changes in their transaction: by mail, by the bell, and to the live screens once it is committed. */
export async function announce(tx: Tx, written: Omit<Written, "peopleOf">): Promise<void> {
  const { steps } = written;
  const told = { ...written, peopleOf: await peopleAround(tx, steps) };
  await oweMails(tx, told);
  await notice(tx, told);
  await tell(tx, steps.map(changeOf));
}

function changeOf({ ticket, entries, fresh, version, state, clocks }: Step): Change {
  const { status, requesterId, assigneeId, teamId, autoCloseAt } = state;
  return {
    kind: "change",
    ticketId: ticket.id,
    number: ticket.number,
    events: version,
    publicEvents: entries.filter(({ event }) => event.visibility === "PUBLIC").length,
    status,
    hasBreach: dueColumns(clocks, { hasBreach: ticket.hasBreach, autoCloseAt }).hasBreach,
    public: fresh.some(({ event }) => event.visibility === "PUBLIC"),
    requesterId,
    assigneeId,
    teamId,
  };
}
