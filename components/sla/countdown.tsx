"use client";

import { useReader } from "@/components/ui/reader";
import { durationWords, momentWords } from "@/components/ui/time-words";
import { useNow } from "@/components/ui/use-now";
import { type Running, remainingAt, standsUntil } from "./remaining";

type CountdownProps = {
  clock: Running;
  /** Sentence with `{duration}`: "mai sunt {duration}". */
  left: string;
  /** Said once nothing is left. */
  over: string;
  /** Sentence with `{at}` for the time outside working hours, on a line of its own: "stă până {at}". */
  stands?: string;
};

/** Working time left, ticking. */
export function Countdown({ clock, left, over, stands }: CountdownProps) {
  const now = useNow();
  const remaining = remainingAt(clock, now);
  const reader = useReader();
  const until = standsUntil(clock, now);
  // What is due as the hours end is late when they begin again.
  const late = remaining === 0 && until === null;
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {late ? over : left.replace("{duration}", durationWords(remaining, { seconds: true }))}
      {stands && until !== null ? (
        <span className="block font-normal text-muted text-xs" suppressHydrationWarning>
          {stands.replace("{at}", momentWords(until, now, reader))}
        </span>
      ) : null}
    </span>
  );
}
