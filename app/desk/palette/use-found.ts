"use client";

import { useEffect, useState } from "react";
import { suggests } from "@/components/desk/typed-token";
import type { Address, Answer } from "./route";

/** Somewhere to go, or something to be done. */
export type Place = Address | { label: string; detail?: string | null; perform: () => void };
type Kind = "ticket" | "actions" | "tickets" | "people" | "organisations";
type Group = { kind: Kind; places: readonly Place[]; from: number };
type Found = Answer & { text: string; tooOften: boolean };

const PAUSE_MS = 150;
const TOO_MANY_REQUESTS = 429;
const nothing: Found = {
  text: "",
  tooOften: false,
  tickets: [],
  people: [],
  organisations: [],
  settings: [],
};

type Known = {
  /** What can be done on the ticket that is open. */
  moves: readonly Place[];
  actions: readonly Place[];
};

/**
 * What fits the text, in groups; `from` counts the places before a group's. `settled`: the server has answered;
 * `tooOften`: that it was asked too often.
 */
export function useFound(typed: string, { moves, actions }: Known) {
  const text = typed.trim();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (text === "") return setFound(nothing);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/desk/palette?q=${encodeURIComponent(text)}`, { signal: stop.signal })
        .then(async (response) => {
          const tooOften = response.status === TOO_MANY_REQUESTS;
          const answer: Answer = response.ok ? await response.json() : nothing;
          setFound({ ...answer, text, tooOften });
        })
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
    { kind: "tickets", places: found.tickets },
    { kind: "people", places: found.people },
    { kind: "organisations", places: found.organisations },
  ];
  let from = 0;
  const groups = kinds.flatMap((kind) => {
    const group = { ...kind, from };
    from += kind.places.length;
    return kind.places.length > 0 ? [group] : [];
  });
  return { groups, settled: found.text === text, tooOften: found.tooOften };
}
