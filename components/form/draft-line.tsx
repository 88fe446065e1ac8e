"use client";

import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { DraftWords } from "./draft";

type DraftLineProps = { sentence: string; words: DraftWords; onDiscard: () => void };

const linkClass = "rounded text-accent underline underline-offset-2 noscript:hidden";

/** How a draft stands, and the way to give it up: asked once, as nothing brings it back. */
export function DraftLine({ sentence, words, onDiscard }: DraftLineProps) {
  const [asking, setAsking] = useState(false);
  const way = useRef<HTMLButtonElement>(null);
  const question = useId();

  // The focus goes on to what stands in the place of the button that was pressed.
  function ask(now: boolean): void {
    flushSync(() => setAsking(now));
    way.current?.focus();
  }

  if (!asking)
    return (
      <>
        {sentence} ·{" "}
        <button ref={way} type="button" onClick={() => ask(true)} className={linkClass}>
          {words.discard}
        </button>
      </>
    );
  return (
    <>
      <span id={question}>{words.ask}</span>{" "}
      <button
        ref={way}
        type="button"
        aria-describedby={question}
        onClick={() => ask(false)}
        className={linkClass}
      >
        {words.keep}
      </button>
      {" · "}
      <button
        type="button"
        aria-describedby={question}
        onClick={onDiscard}
        className={`${linkClass} text-danger`}
      >
        {words.confirm}
      </button>
    </>
  );
}
