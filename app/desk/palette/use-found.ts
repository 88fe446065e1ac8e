"use client";

import { useEffect, useState } from "react";
import { suggests } from "@/components/desk/typed-token";
import type { FoundCustomer } from "@/lib/people/queries";
import type { FoundTicket } from "@/lib/search/tickets";

/** Somewhere to go. */
export type Place = { href: string; label: string; detail?: string | null };
type Group = { kind: "actions" | "tickets" | "people"; places: readonly Place[]; from: number };
type Answer = { tickets: readonly FoundTicket[]; people: readonly FoundCustomer[] };
type Found = Answer & { text: string };

const PAUSE_MS = 150;
const nothing: Found = { text: "", tickets: [], people: [] };

/** What fits the text, in groups; `from` counts the places before a group's. `settled`: the server has answered. */
export function useFound(typed: string, actions: readonly Place[]): { groups: Group[]; settled: boolean } {
  const text = typed.trim();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (text === "") return setFound(nothing);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/desk/palette?q=${encodeURIComponent(text)}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : nothing))
        .then((answer: Answer) => setFound({ ...answer, text }))
        .catch(() => null);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  const tickets = found.tickets.map(({ number, subject, requester }) => {
    return { href: `/desk/tickets/${number}`, label: `#${number} ${subject}`, detail: requester };
  });
  const people = found.people.map(({ id, name, email, organisation }) => {
    return { href: `/desk/customers/${id}`, label: name, detail: organisation ?? email };
  });
  const kinds = [
    { kind: "actions", places: actions.filter(({ label }) => suggests(label, text)) },
    { kind: "tickets", places: tickets },
    { kind: "people", places: people },
  ] as const;
  let from = 0;
  const groups = kinds.flatMap(({ kind, places }) => {
    const group = { kind, places, from };
    from += places.length;
    return places.length > 0 ? [group] : [];
  });
  return { groups, settled: found.text === text };
}
