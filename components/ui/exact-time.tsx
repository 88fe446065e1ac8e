"use client";

import { useReader } from "./reader";
import { dateWords, exactWords, momentWords } from "./time-words";
import { useNow } from "./use-now";

/** A moment as day and time ("azi, 14:30", "lun., 23 nov., 14:30") or a date alone; zone and year in the title. `at` in epoch ms. */
export function ExactTime({ at, dateOnly = false }: { at: number; dateOnly?: boolean }) {
  const reader = useReader();
  const now = useNow(60_000);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={exactWords(at, reader)}
      suppressHydrationWarning
      className="whitespace-nowrap"
    >
      {dateOnly ? dateWords(at, reader) : momentWords(at, now, reader)}
    </time>
  );
}
