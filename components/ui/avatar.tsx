import { cx } from "./class-names";

const sizes = { sm: "size-6 text-[0.625rem]", md: "size-8 text-xs" };

/** A person's initials. The name stands beside it or is told by what holds it. */
export function Avatar({
  name,
  size = "md",
  tone = "neutral",
}: {
  name: string;
  size?: keyof typeof sizes;
  tone?: "neutral" | "accent";
}) {
  return (
    <span
      aria-hidden
      className={cx(
        "inline-grid shrink-0 select-none place-items-center rounded-full font-semibold",
        sizes[size],
        tone === "accent" ? "bg-accent-soft text-accent" : "bg-sunken text-muted",
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .filter(Boolean);
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : "";
  return (first + last).toLocaleUpperCase("ro");
}
