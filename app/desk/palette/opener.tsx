"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { PaletteProps } from "./palette";

const Palette = lazy(() => import("./palette"));

/** The palette's button; ⌘K or Ctrl+K opens it too, from anywhere, also out of a field. Its code is loaded then. */
export function PaletteOpener(props: Omit<PaletteProps, "onClose">) {
  const [open, setOpen] = useState(false);
  const [keys, setKeys] = useState("Ctrl K");
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.platform)) setKeys("⌘ K");
  }, []);
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
        title={`${props.words.label} (${keys})`}
        onClick={() => setOpen(true)}
        className={cx(buttonClass("secondary", "sm"), "shrink-0 noscript:hidden")}
      >
        {props.words.open}
        <kbd
          aria-hidden
          className="-mr-1 rounded border border-line bg-sunken px-1.5 font-sans text-muted text-xs max-sm:hidden"
        >
          {keys}
        </kbd>
      </button>
      {open ? (
        <Suspense>
          <Palette {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
