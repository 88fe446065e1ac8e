import type { ReactNode } from "react";
import { buttonClass } from "./button";

type DropPanelProps = {
  id: string;
  name: ReactNode;
  /** The edge of the button it hangs from. */
  align?: "start" | "end";
  children: ReactNode;
};

/**
 * A panel behind a button: beneath it where there is room, from the lower edge of a phone. A native popover: closes
 * on Escape and outside clicks, and needs no JavaScript.
 */
export function DropPanel({ id, name, align = "start", children }: DropPanelProps) {
  return (
    <div className="drop-panel" data-align={align}>
      <button type="button" popoverTarget={id} className={buttonClass("secondary", "sm")}>
        {name}
      </button>
      <div id={id} popover="auto" className="border border-line bg-raised p-4 text-ink shadow-float">
        {children}
      </div>
    </div>
  );
}
