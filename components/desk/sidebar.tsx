"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Brand } from "@/components/layout/brand";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Shape, type ShapeName } from "@/components/ui/shape";
import { LiveCount } from "./live-count";

const icons = {
  unassigned: "INBOX",
  mine: "PERSON",
  team: "PEOPLE",
  waitingCustomer: "WAITING_CUSTOMER",
  waitingThirdParty: "WAITING_THIRD_PARTY",
  breached: "BREACHED",
  resolved: "RESOLVED",
  all: "ARCHIVE",
} as const satisfies Record<string, ShapeName>;

const sectionIcons = {
  customers: "CONTACT",
  organisations: "BUILDING",
  thirdParties: "HANDSHAKE",
  mails: "MAILS",
  settings: "SETTINGS",
} as const satisfies Record<string, ShapeName>;

type View = keyof typeof icons;
/** A part of the desk beside the queue. */
export type DeskSection = keyof typeof sectionIcons;
/** A count is a number as far as it was counted. */
type EntryLink = { href: string; label: string; count: string | null; current: boolean };
type ViewLink = EntryLink & { view: View };
type SectionLink = EntryLink & { section: DeskSection };
type SavedLink = EntryLink & { id: string; shared: boolean };
type SidebarProps = {
  brand: string;
  words: Record<"views" | "home", string>;
  links: readonly ViewLink[];
  /** The views somebody has saved. */
  saved: readonly SavedLink[];
  /** The parts of the desk beside the queue; a count alarms. */
  sections: readonly SectionLink[];
};

/** How much of the view before is seen, so that the strip is seen to go on. */
const BEFORE_PX = 40;
const APART = "lg:mt-3 lg:border-line lg:border-t lg:pt-3";

/**
 * The views of the queue with their counts: a column, or a strip that scrolls sideways on narrow screens and begins
 * where one is.
 */
export function Sidebar({ brand, words, links, saved, sections }: SidebarProps) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (strip.current && here) strip.current.scrollLeft = here.offsetLeft - BEFORE_PX;
  }, []);
  return (
    <div className="flex items-center gap-4 px-4 lg:block lg:px-3">
      <div className="flex h-14 items-center lg:px-2">
        <Brand name={brand} href="/desk" label={words.home} markOnPhone />
      </div>
      <nav
        ref={strip}
        aria-label={words.views}
        className="relative -mr-4 min-w-0 flex-1 overflow-x-auto py-2 pr-4 lg:mr-0 lg:overflow-visible lg:pt-3 lg:pr-0"
      >
        <ul className="flex gap-1 lg:flex-col lg:gap-0.5">
          {links.map((link) => (
            <li key={link.view}>
              <Entry {...link} shape={icons[link.view]} of={link.view} alarms={link.view === "breached"} />
            </li>
          ))}
          {saved.map((link, index) => (
            <li key={link.id} className={index === 0 ? APART : undefined}>
              <Entry {...link} shape={link.shared ? "BOOK_USER" : "BOOKMARK"} of={link.id} alarms={false} />
            </li>
          ))}
          {sections.map((link, index) => (
            <li key={link.section} className={index === 0 ? APART : undefined}>
              <Entry {...link} shape={sectionIcons[link.section]} of={link.section} alarms />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Entry({
  href,
  label,
  current,
  shape,
  ...counted
}: EntryLink & { shape: ShapeName } & ComponentProps<typeof LiveCount>) {
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cx(
        "flex h-9 items-center gap-2.5 whitespace-nowrap rounded-lg px-2.5 text-sm transition-colors",
        current ? "bg-accent-soft font-semibold text-ink" : "text-muted hover:bg-sunken hover:text-ink",
      )}
    >
      <Shape name={shape} className={current ? "text-accent" : undefined} />
      <span className="min-w-0 flex-1 truncate max-lg:max-w-40">{label}</span>
      <LiveCount {...counted} />
    </Link>
  );
}
