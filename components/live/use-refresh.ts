"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { keepDrafts } from "@/components/form/draft-saver";

const SPREAD_MS = 200;

/**
 * Shows the page as it is now, soon, but not more often than every `pauseMs`. What is typed or open stays, and is kept
 * as a draft before, as its form may be offered no longer; one that has been sent gets its answer first, or what that
 * says would go with it.
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
    const show = async () => {
      await keepDrafts();
      if (timer.current === null) return;
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
