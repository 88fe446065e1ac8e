"use client";

import { useEffect, useRef, useState } from "react";
import { useReader } from "@/components/ui/reader";
import { clockWords } from "@/components/ui/time-words";
import { type DraftSaver, draftSaver, dropDraft } from "./draft-saver";
import { useFormContext } from "./form";
import { discardUpload } from "./upload";

/** The messages of `common.draft`. */
export type DraftWords = Record<"saved" | "restored" | "discard", string>;

const NOTHING: Readonly<Record<string, string>> = {};

/**
 * Keeps the draft of the form around it on the server, and says so in a small line. `also` is kept with what is
 * typed: a choice that stands in no field.
 */
export function Draft({ words, also = NOTHING }: { words: DraftWords; also?: typeof NOTHING }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const saver = useRef<DraftSaver>(null);
  const { answer, pending, draft, forget } = useFormContext();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [gone, setGone] = useState(false);
  const { locale, timeZone } = useReader();
  const key = draft?.key;
  const onItsWay = useRef(false);
  const others = useRef(also);
  others.current = also;

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form || !key) return;
    setSavedAt(null);
    setGone(false);
    const made = draftSaver(form, key, () => others.current, setSavedAt);
    saver.current = made;
    const blur = () => made.flush();
    const leave = () => made.flush(true);
    for (const name of ["input", "change"]) form.addEventListener(name, made.touch);
    form.addEventListener("focusout", blur);
    addEventListener("pagehide", leave);
    return () => {
      for (const name of ["input", "change"]) form.removeEventListener(name, made.touch);
      form.removeEventListener("focusout", blur);
      removeEventListener("pagehide", leave);
      // The page was left by the answer itself: what was typed has arrived.
      if (onItsWay.current) made.done();
      made.close();
    };
  }, [key]);

  // Another page of ours is opened before the pause is over.
  useEffect(
    () => () => {
      if (!onItsWay.current) saver.current?.flush(true);
    },
    [],
  );

  useEffect(() => {
    onItsWay.current = pending;
    if (pending) saver.current?.hold();
  }, [pending]);

  useEffect(() => {
    if (answer.ok === false) saver.current?.release();
    if (!answer.ok) return;
    saver.current?.done();
    setSavedAt(null);
    setGone(true);
  }, [answer]);

  const choice = JSON.stringify(also);
  const before = useRef(choice);
  useEffect(() => {
    if (before.current !== choice) saver.current?.touch();
    before.current = choice;
  }, [choice]);

  function discard(): void {
    const form = mark.current?.closest("form");
    if (!form || !key) return;
    for (const id of new FormData(form).getAll("attachmentIds")) discardUpload(String(id));
    dropDraft(key);
    forget();
    setSavedAt(null);
    setGone(true);
  }

  const restored = !gone && draft?.savedAt !== null && draft?.savedAt !== undefined;
  const sentence =
    savedAt !== null
      ? words.saved.replace("{time}", clockWords(savedAt, { locale, timeZone }))
      : restored
        ? words.restored
        : null;
  return (
    <p ref={mark} data-draft={sentence ? "" : undefined} className="text-muted text-xs empty:hidden">
      {sentence ? (
        <>
          {sentence} ·{" "}
          <button
            type="button"
            onClick={discard}
            className="rounded text-accent underline underline-offset-2 noscript:hidden"
          >
            {words.discard}
          </button>
        </>
      ) : null}
    </p>
  );
}
