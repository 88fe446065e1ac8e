import { Link } from "@/components/ui/link";

type BrandProps = { name: string; href: string; label: string; markOnPhone?: boolean };

/** The company's name with its mark, on a phone the mark alone if so asked; leads home. `label` says so to screen readers. */
export function Brand({ name, href, label, markOnPhone = false }: BrandProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      className="flex items-center gap-2.5 rounded-md font-semibold text-[1.0625rem] tracking-tight"
    >
      <BrandMark />
      {markOnPhone ? <span className="max-sm:hidden">{name}</span> : name}
    </Link>
  );
}

export function BrandMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-7">
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <path
        d="M9 11.5h14M16 11.5V23M11 17.5a5 5 0 0 0 10 0"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
