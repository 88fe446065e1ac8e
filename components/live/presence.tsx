"use client";

import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { listen } from "./line";

const SIGN_OF_LIFE_MS = 10_000;
const STILL_WRITING_MS = 6_000;

type Present = { id: string; name: string; writing: boolean };
type PresenceProps = { number: number; words: { label: string; viewing: string; writing: string } };

/** Which colleagues have the ticket open too, and who of them writes; tells them the same of us. */
export function Presence({ number, words }: PresenceProps) {
  const [others, setOthers] = useState<Present[]>([]);
  useEffect(() => {
    let writingUntil = 0;
    let told: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;

    async function say(): Promise<void> {
      clearTimeout(timer);
      if (document.hidden) return;
      const left = writingUntil - performance.now();
      told = left > 0 ? "writing" : "viewing";
      timer = setTimeout(say, left > 0 ? Math.min(left, SIGN_OF_LIFE_MS) : SIGN_OF_LIFE_MS);
      const answer = await post(number, told);
      if (here && answer?.ok) setOthers(await answer.json());
    }
    function onInput({ target }: Event): void {
      if (!(target instanceof HTMLTextAreaElement)) return;
      writingUntil = performance.now() + STILL_WRITING_MS;
      if (told !== "writing") void say();
    }
    function leave(): void {
      clearTimeout(timer);
      if (told === null) return;
      told = null;
      navigator.sendBeacon("/api/live/presence", JSON.stringify({ ticket: number, doing: "gone" }));
    }
    const onVisibility = () => (document.hidden ? leave() : void say());

    void say();
    document.addEventListener("input", onInput);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", leave);
    const stop = listen({ ask: () => ({ ticket: number }), hear: ({ presence }) => presence && void say() });
    return () => {
      here = false;
      stop();
      document.removeEventListener("input", onInput);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [number]);

  return (
    <ul
      aria-label={words.label}
      aria-live="polite"
      className="flex flex-wrap gap-x-4 gap-y-1 empty:-mr-4 print:hidden"
    >
      {others.map(({ id, name, writing }) => (
        <li key={id} data-writing={writing} className="flex items-center gap-1.5 text-muted text-xs">
          <Avatar name={name} size="sm" tone={writing ? "accent" : "neutral"} />
          {(writing ? words.writing : words.viewing).replace("{name}", name)}
        </li>
      ))}
    </ul>
  );
}

function post(ticket: number, doing: string): Promise<Response | null> {
  const body = JSON.stringify({ ticket, doing });
  return fetch("/api/live/presence", { method: "POST", body }).catch(() => null);
}
