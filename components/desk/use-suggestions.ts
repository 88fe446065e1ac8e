"use client";

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { suggests, type Token, type Trigger, tokenBefore } from "./typed-token";

const SHOWN = 8;

export type Suggestion = { id: string; label: string; text: string };
export type SuggestionSource = () => Promise<readonly Suggestion[]>;

/**
 * Suggestions for what is being typed in a textarea: asked of the trigger's source once, filtered by the words behind
 * it, walked with the arrows, taken with Enter or Tab, left with Escape.
 */
export function useSuggestions(
  area: () => HTMLTextAreaElement | null,
  sources: Readonly<Partial<Record<Trigger, SuggestionSource>>>,
) {
  const [token, setToken] = useState<Token | null>(null);
  const [active, setActive] = useState(0);
  const known = useRef(new Map<Trigger, readonly Suggestion[]>());
  const asked = useRef(new Map<Trigger, Promise<void>>());
  const left = useRef<number | null>(null);
  const all = token ? (known.current.get(token.trigger) ?? []) : [];
  const found = token ? all.filter(({ label }) => suggests(label, token.query)).slice(0, SHOWN) : [];

  function learn(trigger: Trigger): Promise<void> {
    const ask = async () => {
      known.current.set(trigger, (await sources[trigger]?.().catch(() => null)) ?? []);
    };
    const answer = asked.current.get(trigger) ?? ask();
    asked.current.set(trigger, answer);
    return answer;
  }

  async function look(): Promise<void> {
    const field = area();
    const triggers = (["/", "@"] as const).filter((each) => sources[each]);
    const next = field && tokenBefore(field.value, field.selectionStart, triggers);
    if (!next || left.current === next.from) {
      if (!next) left.current = null;
      return setToken(null);
    }
    if (!known.current.has(next.trigger)) {
      await learn(next.trigger);
      // What has been typed until they came counts, not what had been typed when they were asked for.
      return look();
    }
    setToken(next);
    setActive(0);
  }

  function take({ text }: Suggestion): void {
    const field = area();
    if (!field || !token) return;
    field.focus();
    field.setRangeText(text, token.from, field.selectionStart, "end");
    setToken(null);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const chosen = found[active];
    if (!token || !chosen || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((active + step + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") {
      left.current = token.from;
      setToken(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { found, active, open: found.length > 0, look, take, onKeyDown, close: () => setToken(null) };
}

/** Begins a suggestion by hand: its trigger at the beginning of a line at the caret. */
export function typeTrigger(field: RefObject<HTMLTextAreaElement | null>["current"], trigger: Trigger): void {
  if (!field) return;
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  const atStart = before === "" || before.endsWith("\n");
  field.setRangeText(`${atStart ? "" : "\n"}${trigger}`, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
