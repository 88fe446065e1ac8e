"use client";

import { useSyncExternalStore } from "react";
import { eachSecond, lastSecond } from "./clock-source";
import { useReader } from "./reader";

/** The server's time in epoch ms, in steps of `stepMs`; the component renders again at each step. */
export function useNow(stepMs = 1000): number {
  const { now } = useReader();
  const inSteps = (ms: number) => Math.floor(ms / stepMs) * stepMs;
  return useSyncExternalStore(
    eachSecond,
    () => inSteps(lastSecond()),
    () => inSteps(now),
  );
}
