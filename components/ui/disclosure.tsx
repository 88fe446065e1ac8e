import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button";
import { cx } from "./class-names";

type DisclosureProps = {
  summary: ReactNode;
  variant?: ButtonVariant;
  className?: string;
  children: ReactNode;
};

/** A button that opens what it asks beneath itself: for moves that are confirmed once. Needs no JavaScript. */
export function Disclosure({ summary, variant = "secondary", className, children }: DisclosureProps) {
  return (
    <details className={cx("group min-w-0", className)}>
      <summary className={cx(buttonClass(variant), "w-full list-none")}>{summary}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
