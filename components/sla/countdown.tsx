"use client";

import { durationWords } from "@/components/ui/time-words";
import { useNow } from "@/components/ui/use-now";
import { type Running, remainingAt } from "./remaining";

type CountdownProps = {
  clock: Running;
  /** Sentence with `{duration}`: "mai sunt {duration}". */
  left: string;
  /** Said once nothing is left. */
  over: string;
};

/** Working time left, ticking. */
export function Countdown({ clock, left, over }: CountdownProps) {
  const now = useNow();
  const remaining = remainingAt(clock, now);
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {remaining > 0 ? left.replace("{duration}", durationWords(remaining, { seconds: true })) : over}
    </span>
  );
}
