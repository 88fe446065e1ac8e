"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const SPREAD_MS = 200;

/**
 * Shows the page as it is now, soon, but not more often than every `pauseMs`. What is typed or open stays; a form
 * that has been sent gets its answer first, or what it says would go with a form that is no longer offered.
 */
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
    const show = () => {
      if (document.querySelector("form[aria-busy=true]")) {
        timer.current = setTimeout(show, SPREAD_MS);
        return;
      }
      timer.current = null;
      last.current = performance.now();
      router.refresh();
    };
    timer.current ??= setTimeout(show, wait);
  }, [router, pauseMs]);
}
