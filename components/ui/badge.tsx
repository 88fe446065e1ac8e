import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tone = "neutral" | "accent" | "info" | "good" | "warn" | "danger" | "third";

const tones = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent",
  info: "bg-info-soft text-info",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
  third: "bg-third-soft text-third",
} as const satisfies Record<Tone, string>;

/** A word set apart. The colour only underlines what the word says. */
export function Badge({
  tone = "neutral",
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return <span className={cx("badge", tones[tone], className)}>{children}</span>;
}
