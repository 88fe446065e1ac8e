/** What the queue can tell of a ticket beside its number and subject, in the order it is shown. */
export const queueColumns = [
  "status",
  "priority",
  "assignee",
  "team",
  "category",
  "tags",
  "channel",
  "thirdParty",
  "receivedAt",
  "clock",
  "activity",
] as const;
export type QueueColumn = (typeof queueColumns)[number];

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

/** How the queue is shown. */
export type QueueLook = { columns: readonly QueueColumn[]; density: Density };

type AskedLook = { columns: readonly QueueColumn[] | null; density: Density | null };

/** As the address asks for; else as the reader has kept it; else as everybody sees it. */
export function lookOf(asked: AskedLook, kept: AskedLook): QueueLook {
  return {
    columns: asked.columns ?? kept.columns ?? ["status", "priority", "assignee", "clock", "activity"],
    density: asked.density ?? kept.density ?? "comfortable",
  };
}
