"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";

type Sources = {
  zone: RefObject<HTMLElement | null>;
  /** Uploads are under way: the form is held back. */
  busy: boolean;
  onFiles: (files: File[]) => void;
  onReset: () => void;
  onHeldBack: () => void;
};

/** Listens on the form around the zone for dropped and pasted files, its reset and its sending. Answers whether files hover over it. */
export function useFileSources({ zone, busy, onFiles, onReset, onHeldBack }: Sources): boolean {
  const [over, setOver] = useState(false);
  const handle = useEffectEvent((event: Event) => {
    if (event.type === "reset") return onReset();
    if (event.type === "submit") {
      if (!busy) return;
      event.preventDefault();
      event.stopPropagation();
      return onHeldBack();
    }
    const transfer = transferOf(event);
    if (!transfer?.types.includes("Files")) return;
    if (event.type === "dragleave") return setOver(false);
    event.preventDefault();
    setOver(event.type === "dragover");
    if (transfer.files.length > 0 && event.type !== "dragover") onFiles([...transfer.files]);
  });

  useEffect(() => {
    const form = zone.current?.closest("form");
    if (!form) return;
    const listen = (event: Event) => handle(event);
    const names = ["dragover", "dragleave", "drop", "paste", "reset", "submit"];
    for (const name of names) form.addEventListener(name, listen, { capture: name === "submit" });
    return () => {
      for (const name of names) form.removeEventListener(name, listen, { capture: name === "submit" });
    };
  }, [zone]);
  return over;
}

function transferOf(event: Event): DataTransfer | null {
  if (event instanceof DragEvent) return event.dataTransfer;
  return event instanceof ClipboardEvent ? event.clipboardData : null;
}
