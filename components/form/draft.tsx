"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { cx } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import { clockWords } from "@/components/ui/time-words";
import { DraftLine } from "./draft-line";
import { type DraftSaver, draftSaver, dropDraft, type Kept } from "./draft-saver";
import { useFormContext } from "./form";
import { discardUpload } from "./upload";

/** The messages of `common.draft`. */
export type DraftWords = Record<
  "saved" | "failed" | "restored" | "discard" | "ask" | "keep" | "confirm",
  string
>;

const NOTHING: Readonly<Record<string, string>> = {};

/**
 * Keeps the draft of the form around it on the server, and says so in a small line. `also` is kept with what is
 * typed: a choice that stands in no field.
 */
export function Draft({ words, also = NOTHING }: { words: DraftWords; also?: typeof NOTHING }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const saver = useRef<DraftSaver>(null);
  const { answer, draft, forget, keeper } = useFormContext();
  const [kept, setKept] = useState<Kept | undefined>();
  const { locale, timeZone } = useReader();
  const key = draft?.key;
  const others = useRef(also);
  others.current = also;
  const stored = useRef(false);
  stored.current = draft !== null && draft.savedAt !== null;

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form || !key) return;
    setKept(undefined);
    const made = draftSaver(form, key, { also: () => others.current, stored: stored.current }, setKept);
    saver.current = made;
    keeper.current = made;
    const blur = () => made.flush();
    const leave = () => made.flush(true);
    // Not as the answer comes: until its fields are empty the form still holds what has arrived.
    form.addEventListener("reset", made.done);
    for (const name of ["input", "change"]) form.addEventListener(name, made.touch);
    form.addEventListener("focusout", blur);
    addEventListener("pagehide", leave);
    return () => {
      for (const name of ["input", "change"]) form.removeEventListener(name, made.touch);
      form.removeEventListener("reset", made.done);
      form.removeEventListener("focusout", blur);
      removeEventListener("pagehide", leave);
      keeper.current = null;
      made.close();
    };
  }, [key, keeper]);

  // Another page of ours is opened before the pause is over.
  useEffect(() => () => saver.current?.flush(true), []);

  useEffect(() => {
    if (answer.ok === false) saver.current?.release();
    if (answer.ok) setKept(null);
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
    flushSync(() => {
      forget();
      setKept(null);
    });
    form.querySelector("textarea")?.focus();
  }

  const { savedAt = null } = draft ?? {};
  const sentence = kept === undefined ? savedAt && words.restored : kept && sentenceOf(kept);

  function sentenceOf(became: NonNullable<Kept>): string {
    if (became === "failed") return words.failed;
    return words.saved.replace("{time}", clockWords(became, { locale, timeZone }));
  }

  return (
    <p
      ref={mark}
      data-draft={sentence ? "" : undefined}
      className={cx("text-xs empty:hidden", kept === "failed" ? "text-danger" : "text-muted")}
    >
      {sentence ? <DraftLine sentence={sentence} words={words} onDiscard={discard} /> : null}
    </p>
  );
}
