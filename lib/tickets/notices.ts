import "server-only";
import type { Tx } from "@/lib/db";
import { noticesOf } from "@/lib/notices/duties";
import { giveNotices } from "@/lib/notices/write";
import { audienceOf, mentionsOf, type Written } from "./people-around";

/** Writes down the notices that the fresh events bring to agents, in their transaction. */
export function notice(tx: Tx, { steps, ids, peopleOf }: Written): Promise<void> {
  const notices = steps.flatMap((step) => {
    const people = peopleOf(step);
    return step.fresh.flatMap(({ event }) => {
      const mentioned = mentionsOf(event).flatMap((id) => people.byId.get(id) ?? []);
      const drafts = noticesOf(event, {
        ...audienceOf(step, event, people),
        assigneeAway: people.assigneeAway,
        mentioned,
      });
      const eventId = ids.get(step.ticket.id)?.get(event.seq) ?? "";
      return drafts.map((draft) => ({ ...draft, ticketId: step.ticket.id, eventId, at: step.at }));
    });
  });
  return giveNotices(tx, notices);
}
