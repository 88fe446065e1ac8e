"use client";

import { useEffect, useState } from "react";
import { suggests } from "@/components/desk/typed-token";
import type { ListedOrganisation } from "@/lib/people/organisations";
import type { FoundCustomer } from "@/lib/people/queries";
import type { FoundTicket } from "@/lib/search/tickets";

/** Somewhere to go, or something to be done. */
export type Place = { label: string; detail?: string | null } & ({ href: string } | { perform: () => void });
type Kind = "ticket" | "actions" | "tickets" | "people" | "organisations";
type Group = { kind: Kind; places: readonly Place[]; from: number };
type Answer = {
  tickets: readonly FoundTicket[];
  people: readonly FoundCustomer[];
  organisations: readonly ListedOrganisation[];
  settings: readonly Place[];
};
type Found = Answer & { text: string };

const PAUSE_MS = 150;
const nothing: Found = { text: "", tickets: [], people: [], organisations: [], settings: [] };

type Known = {
  /** What can be done on the ticket that is open. */
  moves: readonly Place[];
  actions: readonly Place[];
  disabled: string;
};

/** What fits the text, in groups; `from` counts the places before a group's. `settled`: the server has answered. */
export function useFound(typed: string, { moves, actions, disabled }: Known) {
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
  const fitting = (places: readonly Place[]) => places.filter(({ label }) => suggests(label, text));
  const kinds: readonly Omit<Group, "from">[] = [
    { kind: "ticket", places: fitting(moves) },
    { kind: "actions", places: fitting([...actions, ...found.settings]) },
    {
      kind: "tickets",
      places: found.tickets.map(({ number, subject, requester }) => {
        return { href: `/desk/tickets/${number}`, label: `#${number} ${subject}`, detail: requester };
      }),
    },
    {
      kind: "people",
      places: found.people.map(({ id, name, email, organisation, status }) => {
        const detail = status === "DISABLED" ? disabled : (organisation ?? email);
        return { href: `/desk/customers/${id}`, label: name, detail };
      }),
    },
    {
      kind: "organisations",
      places: found.organisations.map(({ id, name }) => ({ href: `/desk/organisations/${id}`, label: name })),
    },
  ];
  let from = 0;
  const groups = kinds.flatMap((kind) => {
    const group = { ...kind, from };
    from += kind.places.length;
    return kind.places.length > 0 ? [group] : [];
  });
  return { groups, settled: found.text === text };
}
