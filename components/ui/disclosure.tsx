import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button";
import { cx } from "./class-names";

type DisclosureProps = {
  summary: ReactNode;
  variant?: ButtonVariant;
  className?: string;
  /** Open from the start: what is asked has been begun already. */
  open?: boolean;
  children: ReactNode;
};

/** A button that opens what it asks beneath itself: for moves that are confirmed once. Needs no JavaScript. */
export function Disclosure({ summary, variant = "secondary", className, open, children }: DisclosureProps) {
  return (
    <details open={open} className={cx("group min-w-0", className)}>
      <summary className={cx(buttonClass(variant), "w-full list-none")}>{summary}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
