"use client";

import { useEffect, useState } from "react";
import type { SimilarTicket } from "@/lib/search/similar";

const PAUSE_MS = 400;
const MEANS_SOMETHING = 6;

/** Open tickets like the subject, asked of the server once typing pauses; `first` is what the page came with. */
export function useSimilar(
  subject: string | null,
  first: readonly SimilarTicket[],
): readonly SimilarTicket[] {
  const [found, setFound] = useState(first);
  useEffect(() => {
    if (subject === null) return;
    if (subject.trim().length < MEANS_SOMETHING) return setFound([]);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/desk/tickets/new/similar?subject=${encodeURIComponent(subject)}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : []))
        .then(setFound)
        .catch(() => null);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [subject]);
  return found;
}
