"use client";

import { useEffect } from "react";

const KEPT = "queue";

/** Remembers, in this tab, which part of the queue is looked at. */
export function RememberQueue({ query }: { query: string }) {
  useEffect(() => sessionStorage.setItem(KEPT, query), [query]);
  return null;
}

/** The part of the queue this tab has looked at last, as a query string. */
export function rememberedQueue(): string {
  return sessionStorage.getItem(KEPT) ?? "";
}
