import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section className={cx("rounded-xl border border-line bg-surface shadow-card", className)} {...rest} />
  );
}

/** The head of a card: a title and, at the other end, what can be done. */
export function CardHead({ id, title, children }: { id?: string; title: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 pt-4 pb-2">
      <h2 id={id} className="font-semibold text-sm">
        {title}
      </h2>
      {children}
    </header>
  );
}
