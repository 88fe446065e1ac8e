"use client";

import { durationWords } from "@/components/ui/time-words";
import { useNow } from "@/components/ui/use-now";

type CountdownProps = {
  /** Open stretches until the due instant, epoch ms; time between them does not count. */
  windows: readonly (readonly [number, number])[];
  /** Sentence with `{duration}`: "mai sunt {duration}". */
  left: string;
  /** Said once nothing is left. */
  over: string;
};

/** Working time left, ticking. */
export function Countdown({ windows, left, over }: CountdownProps) {
  const now = useNow();
  const remaining = windows.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, now)), 0);
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {remaining > 0 ? left.replace("{duration}", durationWords(remaining, { seconds: true })) : over}
    </span>
  );
}
