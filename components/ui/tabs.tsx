import { Link } from "@/components/ui/link";
import { cx } from "./class-names";

export type Tab = { href: string; label: string; count?: number; current: boolean };

/** Tabs that are links: the address is the state. Scrolls sideways where there is no room. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-1 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              scroll={false}
              className={cx(
                "-mb-px flex h-10 items-center gap-2 rounded-t-md border-b-2 px-3 text-sm transition-colors -outline-offset-2",
                tab.current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:border-line-strong hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-sunken px-1.5 text-muted text-xs tabular-nums">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
