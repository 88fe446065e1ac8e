"use client";

import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { listen } from "@/components/live/line";
import { cx } from "@/components/ui/class-names";
import { askSoon, heardCount, showCounts, watchCounts } from "./count-source";

type LiveCountProps = {
  /** The view by its name, or a saved one by its id. */
  of: string;
  /** As it was rendered; null: not counted, or nothing to be counted. */
  count: string | null;
  alarms: boolean;
};

/** How many tickets a view of the sidebar holds, kept true. */
export function LiveCount({ of, count, alarms }: LiveCountProps) {
  const heard = useSyncExternalStore(
    watchCounts,
    () => heardCount(of),
    () => null,
  );
  const shown = heard ?? count;
  const alarming = alarms && shown !== null && shown !== "0";
  return (
    <span
      className={cx(
        "ml-1 text-xs tabular-nums",
        alarming ? "rounded-full bg-danger-soft px-1.5 font-semibold text-danger" : "text-muted",
      )}
    >
      {shown}
    </span>
  );
}

type CountsProps = {
  /** Whose views they are. */
  personId: string;
  /** When the page counted, epoch ms by the server. */
  at: number;
  /** Saved views, which the page leaves to be counted later. */
  uncounted: readonly string[];
};

/** Hears of changes anywhere in the queue and asks what the views hold then, without rendering the page anew. */
export function HearCounts({ personId, at, uncounted }: CountsProps) {
  const read = useRef(at);
  const saved = uncounted.join();
  useLayoutEffect(() => {
    read.current = at;
    return showCounts(personId, at, saved ? saved.split(",") : []);
  }, [personId, at, saved]);
  useEffect(
    () => listen({ ask: () => ({ counts: read.current }), hear: ({ counts }) => counts && askSoon() }),
    [],
  );
  return null;
}
