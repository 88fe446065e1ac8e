import "server-only";
import type { StaffActor } from "@/lib/people/actor";
import { paced } from "./paced";
import { queueSidebar, savedCounts, shownCount } from "./sidebar";

/**
 * How many tickets the views hold, by the view's name or the saved view's id, in figures, empty for a saved view
 * that is not counted; `at` in epoch ms.
 */
export type LiveCounts = { at: number; counts: Record<string, string> };

const PAUSE_MS = 1_000;

const inTurn = paced<LiveCounts>(PAUSE_MS);

/** What each view of an agent's sidebar holds by now, saved ones too; never counted twice at once, nor more than once a second. */
export function liveCounts(actor: StaffActor): Promise<LiveCounts> {
  return inTurn(actor.id, async () => {
    const { at, counts, saved } = await queueSidebar(actor);
    const all = { ...counts, ...(await savedCounts(actor, saved, at)) };
    const shown = Object.entries(all).map(([name, count]) => [name, shownCount(count)]);
    const none = saved.map(({ id }) => [id, ""]);
    return { at, counts: Object.fromEntries([...none, ...shown]) };
  });
}
