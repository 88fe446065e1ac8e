"use client";

import { useEffect, useState } from "react";
import type { Original } from "@/lib/tickets/duplicates";

const PAUSE_MS = 300;

type Shown = { typed: string; original: Original | null };

/** What may be the original of a ticket: the likely ones, once they are asked for, and the one whose number is typed. */
export function useOriginals(number: number, typed: string) {
  const [likely, setLikely] = useState<readonly Original[] | null>(null);
  const [shown, setShown] = useState<Shown>({ typed: "", original: null });
  useEffect(() => {
    if (typed === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void ask(number, `?typed=${encodeURIComponent(typed)}`, stop.signal).then(
        (found) => found && setShown({ typed, original: found[0] ?? null }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [number, typed]);
  const suggest = () => {
    if (likely) return;
    setLikely([]);
    void ask(number, "").then((found) => setLikely(found));
  };
  return { likely: likely ?? [], suggest, original: shown.typed === typed ? shown.original : null };
}

async function ask(number: number, query: string, signal?: AbortSignal): Promise<Original[] | null> {
  const answer = await fetch(`/desk/tickets/${number}/originals${query}`, signal ? { signal } : {}).catch(
    () => null,
  );
  return answer?.ok ? answer.json() : null;
}
