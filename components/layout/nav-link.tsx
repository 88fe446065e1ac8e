"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

type NavLinkProps = { href: string; exact?: boolean; className?: string; children: ReactNode };

/** A link of the navigation that knows when it is the current one. */
export function NavLink({ href, exact = false, className, children }: NavLinkProps) {
  const path = usePathname();
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cx(
        "flex h-9 items-center gap-2.5 rounded-lg px-3 text-sm transition-colors",
        current ? "bg-sunken font-semibold text-ink" : "text-muted hover:bg-sunken hover:text-ink",
        className,
      )}
    >
      {children}
    </Link>
  );
}
