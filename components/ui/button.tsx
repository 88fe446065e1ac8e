import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";
import { cx } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "icon";

const variants = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong/60 bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink hover:bg-sunken",
  danger: "border border-danger/50 bg-surface text-danger hover:bg-danger-soft",
} as const satisfies Record<ButtonVariant, string>;

const sizes = {
  sm: "h-8 gap-1.5 px-3 text-[0.8125rem]",
  md: "h-10 gap-2 px-4 text-sm",
  icon: "size-9 shrink-0",
} as const satisfies Record<ButtonSize, string>;

/** The looks of a button, for elements that are no button. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string {
  return cx("button", variants[variant], sizes[size]);
}

type Looks = { variant?: ButtonVariant; size?: ButtonSize };

export function Button({
  variant,
  size,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Looks) {
  return <button type={type} className={cx(buttonClass(variant, size), className)} {...rest} />;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  return <Link className={cx(buttonClass(variant, size), className)} {...rest} />;
}
