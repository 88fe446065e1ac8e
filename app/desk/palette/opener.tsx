"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Shape } from "@/components/ui/shape";
import type { PaletteProps } from "./palette";

const Palette = lazy(() => import("./palette"));

/** The palette's button; ⌘K or Ctrl+K opens it too, from anywhere, also out of a field. Its code is loaded then. */
export function PaletteOpener(props: Omit<PaletteProps, "onClose">) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={props.words.label}
        title={`${props.words.label} (Ctrl K)`}
        onClick={() => setOpen(true)}
        className="grid size-9 shrink-0 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink noscript:hidden"
      >
        <Shape name="COMMAND" />
      </button>
      {open ? (
        <Suspense>
          <Palette {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
