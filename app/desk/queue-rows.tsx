import { pack } from "@/components/ui/packed";
import type { PersonActor } from "@/lib/people/actor";
import type { QueueSort } from "@/lib/tickets/filters";
import type { QueueLook } from "@/lib/tickets/look";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { QueueTable } from "./queue-table";
import { type FoundRow, useQueueLines, useQueueWords } from "./use-queue-lines";

type QueueRowsProps = {
  actor: PersonActor;
  rows: readonly FoundRow[];
  options: QueueOptions;
  look: QueueLook;
  sort: QueueSort;
};

/** The rows of the queue with their names and words. */
export function QueueRows({ actor, rows, options, look, sort }: QueueRowsProps) {
  const lineOf = useQueueLines(actor, options, look);
  const words = useQueueWords(sort);
  return <QueueTable lines={pack(rows.map(lineOf))} look={look} words={pack(words)} ownName={actor.name} />;
}
