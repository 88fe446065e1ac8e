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
  /** Sentence with `{at}` for the time outside working hours: "continuă {at}". */
  resumes?: string;
  /** Says that on a line of its own, where there is little room beside. */
  ownLine?: boolean;
};

/** Working time left, ticking. */
export function Countdown({ clock, left, over, resumes, ownLine = false }: CountdownProps) {
  const now = useNow();
  const remaining = remainingAt(clock, now);
  const reader = useReader();
  const until = resumes && remaining > 0 ? standsUntil(clock, now) : null;
  const continues =
    resumes && until !== null ? resumes.replace("{at}", momentWords(until, now, reader)) : null;
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {remaining > 0 ? left.replace("{duration}", durationWords(remaining, { seconds: true })) : over}
      {continues === null || ownLine ? null : ` · ${continues}`}
      {continues !== null && ownLine ? (
        <span className="block font-normal text-muted text-xs" suppressHydrationWarning>
          {continues}
        </span>
      ) : null}
    </span>
  );
}
