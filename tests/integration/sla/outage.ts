import { db } from "@/lib/db";
import { SYSTEM } from "@/lib/people/actor";
import { slaView } from "@/lib/sla/view";
import { loadForChange } from "@/lib/tickets/load";

export const outage = { metric: "RESOLUTION", reason: "Serverul nostru de e-mail nu a mers." } as const;

/** A wall-clock time of Tuesday 10 March in Bucharest. */
export const at = (time: string) => `2026-03-10T${time}`;

/** What the clocks of a ticket and their ledgers say at an instant. */
export async function figures(number: number, now: number) {
  const ticket = await db.$transaction((tx) => loadForChange(tx, SYSTEM, number));
  const { clocks, ledgers } = await slaView(ticket?.history ?? [], now);
  return clocks.map(({ metric, elapsedMs, targetMs, remainingMs, verdict }, index) => ({
    metric,
    verdict,
    countedMs: targetMs - remainingMs,
    elapsedMs,
    takenOutMs: ledgers[index]?.takenOutMs,
    rowsMs: ledgers[index]?.rows.reduce((sum, row) => sum + row.countedMs, 0),
  }));
}
