"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const SPREAD_MS = 200;

/** Shows the page as it is now, soon, but not more often than every `pauseMs`. What is typed or open stays. */
export function useRefresh(pauseMs: number): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = useRef(0);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(() => {
    const wait = Math.max(Math.random() * SPREAD_MS, last.current + pauseMs - performance.now());
    timer.current ??= setTimeout(() => {
      timer.current = null;
      last.current = performance.now();
      router.refresh();
    }, wait);
  }, [router, pauseMs]);
}
