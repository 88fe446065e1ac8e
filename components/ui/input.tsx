import type { ComponentProps } from "react";
import { Shape } from "@/components/ui/shape";
import { cx } from "./class-names";

const box = cx(
  "w-full rounded-lg border border-line-strong bg-surface text-ink transition-colors placeholder:text-muted",
  "hover:border-ink/60 focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0",
  "aria-invalid:border-danger aria-invalid:outline-danger",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted",
);

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cx(box, "h-10 px-3 read-only:bg-sunken", className)} {...rest} />;
}

export function Textarea({ className, rows = 5, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cx(box, "field-sizing-content min-h-24 px-3 py-2 read-only:bg-sunken", className)}
      {...rest}
    />
  );
}

/** The platform's own select: right on every phone, works without JavaScript. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cx("relative block", className)}>
      <select className={cx(box, "h-10 appearance-none pr-9 pl-3")} {...rest}>
        {children}
      </select>
      <Shape name="DOWN" className="pointer-events-none absolute top-3 right-3 text-muted" />
    </span>
  );
}
