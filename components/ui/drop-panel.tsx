"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "./button";
import { cx } from "./class-names";

type DropPanelProps = {
  id: string;
  name: ReactNode;
  /** The edge of the button it hangs from. */
  align?: "start" | "end";
  children: ReactNode;
};

/**
 * A panel behind a button: beneath it where there is room, from the lower edge of a phone. A native popover, which
 * closes on Escape and outside clicks; what is in it is drawn when it is opened first.
 */
export function DropPanel({ id, name, align = "start", children }: DropPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  // It may have been opened before the page was alive.
  useEffect(() => {
    if (panel.current?.matches(":popover-open")) setOpened(true);
  }, []);
  return (
    <div className="drop-panel" data-align={align}>
      <button
        type="button"
        popoverTarget={id}
        className={cx(buttonClass("secondary", "sm"), "noscript:hidden")}
      >
        {name}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onBeforeToggle={() => setOpened(true)}
        className="border border-line bg-raised p-4 text-ink shadow-float"
      >
        {opened ? children : null}
      </div>
    </div>
  );
}
