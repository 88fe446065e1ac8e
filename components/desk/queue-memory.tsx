"use client";

import { useEffect, useSyncExternalStore } from "react";

const QUERY = "queue";
const NUMBERS = "queue-numbers";

/** A page of the queue: its address as a query string, and its tickets in their order. */
type QueuePart = { query: string; numbers: readonly number[] };

/** Remembers, in this tab, which page of the queue is looked at. */
export function RememberQueue({ query, numbers }: QueuePart) {
  const order = numbers.join();
  useEffect(() => keep(query, order), [query, order]);
  return null;
}

export function rememberQueue({ query, numbers }: QueuePart): void {
  keep(query, numbers.join());
}

function keep(query: string, order: string): void {
  sessionStorage.setItem(QUERY, query);
  sessionStorage.setItem(NUMBERS, order);
}

/** The page of the queue this tab has looked at last; the queue as it begins when there was none. */
export function rememberedQueue(): QueuePart {
  const order = sessionStorage.getItem(NUMBERS);
  return { query: queryKept(), numbers: order ? order.split(",").map(Number) : [] };
}

/** The address of that page; on the server, and until the browser has come alive, that of the queue as it begins. */
export function useRememberedHref(): string {
  const query = useSyncExternalStore(never, queryKept, () => "");
  return query ? `/desk?${query}` : "/desk";
}

function queryKept(): string {
  return sessionStorage.getItem(QUERY) ?? "";
}

/** Nothing on the page of a ticket changes what is remembered. */
function never(): () => void {
  return () => undefined;
}
