"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { PaletteProps } from "./palette";

const Palette = lazy(() => import("./palette"));

/** Opens the palette on ⌘K or Ctrl+K, from anywhere, also out of a field; its code is loaded then. */
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
  return open ? (
    <Suspense>
      <Palette {...props} onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
}
