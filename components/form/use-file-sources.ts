"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";

type Sources = {
  zone: RefObject<HTMLElement | null>;
  /** Files are on their way or have failed: the form is held back. */
  held: boolean;
  onFiles: (files: File[]) => void;
  onReset: () => void;
  onHeldBack: (submitter: HTMLElement | null) => void;
};

const ANYWHERE = ["dragover", "dragleave", "drop", "paste"];

/**
 * Listens for files dropped anywhere on the page or pasted, but into a field of another form; and to the form
 * around the zone for its reset and its sending. Answers whether files hover over the page.
 */
export function useFileSources({ zone, held, onFiles, onReset, onHeldBack }: Sources): boolean {
  const [over, setOver] = useState(false);
  const handle = useEffectEvent((event: Event) => {
    const transfer = transferOf(event);
    if (!transfer?.types.includes("Files") || event.defaultPrevented) return;
    if (isAnothers(event.target, zone.current)) return;
    if (event instanceof DragEvent && event.type === "dragleave") {
      if (event.relatedTarget === null) setOver(false);
      return;
    }
    if (event.type === "paste" && isTheFields(event.target, transfer.types, zone.current)) return;
    event.preventDefault();
    setOver(event.type === "dragover");
    if (transfer.files.length > 0 && event.type !== "dragover") onFiles([...transfer.files]);
  });
  const reset = useEffectEvent(() => onReset());
  const submit = useEffectEvent((event: SubmitEvent) => {
    if (!held) return;
    event.preventDefault();
    event.stopPropagation();
    onHeldBack(event.submitter);
  });

  useEffect(() => {
    const listen = (event: Event) => handle(event);
    for (const name of ANYWHERE) document.addEventListener(name, listen);
    return () => {
      for (const name of ANYWHERE) document.removeEventListener(name, listen);
    };
  }, []);

  useEffect(() => {
    const form = zone.current?.closest("form");
    if (!form) return;
    const onSubmit = (event: SubmitEvent) => submit(event);
    const empty = () => reset();
    form.addEventListener("submit", onSubmit, { capture: true });
    form.addEventListener("reset", empty);
    return () => {
      form.removeEventListener("submit", onSubmit, { capture: true });
      form.removeEventListener("reset", empty);
    };
  }, [zone]);
  return over;
}

function transferOf(event: Event): DataTransfer | null {
  if (event instanceof DragEvent) return event.dataTransfer;
  return event instanceof ClipboardEvent ? event.clipboardData : null;
}

/** Whether another zone of the page is meant, or this one is folded away. */
function isAnothers(target: EventTarget | null, zone: HTMLElement | null): boolean {
  if (!zone?.checkVisibility()) return true;
  const form = target instanceof Element ? target.closest("form") : null;
  return form !== null && form !== zone.closest("form") && form.querySelector("[data-files]") !== null;
}

/** Whether what is pasted is for the field it is pasted into: one of another form, or words. */
function isTheFields(
  target: EventTarget | null,
  types: readonly string[],
  zone: HTMLElement | null,
): boolean {
  const field = target instanceof Element ? target.closest("input, textarea, [contenteditable]") : null;
  if (!field) return false;
  return areWords(types) || !zone?.closest("form")?.contains(field);
}

/** A spreadsheet copies a picture of its cells along; a file manager the name of its file, but never formatted. */
function areWords(types: readonly string[]): boolean {
  return types.includes("text/plain") && (types.includes("text/html") || types.includes("text/rtf"));
}
