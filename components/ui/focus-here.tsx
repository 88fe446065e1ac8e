"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What a page was opened for: has the focus when it appears, so that it is read first. */
export function FocusHere({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={box} role="status" tabIndex={-1} className="rounded-lg outline-none">
      {children}
    </div>
  );
}
