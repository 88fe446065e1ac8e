"use client";

import { useEffect, useState } from "react";
import type { FoundCustomer } from "@/lib/people/queries";

const PAUSE_MS = 180;

type Answer = { query: string; found: readonly FoundCustomer[] };

/** The customers that fit the text, asked of the server once typing pauses; `first` is what the page came with. */
export function useCustomers(
  text: string,
  first: Answer,
): { found: readonly FoundCustomer[]; searching: boolean } {
  const [answer, setAnswer] = useState(first);
  const query = text.trim();
  useEffect(() => {
    if (query.length < 2 || query === answer.query) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/desk/tickets/new/customers?q=${encodeURIComponent(query)}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : []))
        .then((found) => setAnswer({ query, found }))
        .catch(() => null);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, answer.query]);
  const current = query === answer.query;
  return { found: query.length < 2 ? [] : answer.found, searching: query.length > 1 && !current };
}
