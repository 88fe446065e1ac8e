"use client";

import {
  Archive,
  Bookmark,
  BookUser,
  Building,
  Building2,
  CircleCheck,
  ContactRound,
  Flame,
  Handshake,
  Inbox,
  type LucideIcon,
  Mails,
  MessageCircleQuestion,
  Settings,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { ComponentProps } from "react";
import { Brand } from "@/components/layout/brand";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { LiveCount } from "./live-count";

const icons = {
  unassigned: Inbox,
  mine: UserRound,
  team: UsersRound,
  waitingCustomer: MessageCircleQuestion,
  waitingThirdParty: Building2,
  breached: Flame,
  resolved: CircleCheck,
  all: Archive,
} as const satisfies Record<string, LucideIcon>;

const sectionIcons = {
  customers: ContactRound,
  organisations: Building,
  thirdParties: Handshake,
  mails: Mails,
  settings: Settings,
} as const satisfies Record<string, LucideIcon>;

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

const APART = "lg:mt-3 lg:border-line lg:border-t lg:pt-3";

/** The views of the queue with their counts: a column, or a strip that scrolls sideways on narrow screens. */
export function Sidebar({ brand, words, links, saved, sections }: SidebarProps) {
  return (
    <div className="flex items-center gap-4 px-4 lg:block lg:px-3">
      <div className="flex h-14 items-center lg:px-2">
        <Brand name={brand} href="/desk" label={words.home} />
      </div>
      <nav
        aria-label={words.views}
        className="-mr-4 min-w-0 flex-1 overflow-x-auto py-2 pr-4 lg:mr-0 lg:overflow-visible lg:pt-3 lg:pr-0"
      >
        <ul className="flex gap-1 lg:flex-col lg:gap-0.5">
          {links.map((link) => (
            <li key={link.view}>
              <Entry {...link} Icon={icons[link.view]} of={link.view} alarms={link.view === "breached"} />
            </li>
          ))}
          {saved.map((link, index) => (
            <li key={link.id} className={index === 0 ? APART : undefined}>
              <Entry {...link} Icon={link.shared ? BookUser : Bookmark} of={link.id} alarms={false} />
            </li>
          ))}
          {sections.map((link, index) => (
            <li key={link.section} className={index === 0 ? APART : undefined}>
              <Entry {...link} Icon={sectionIcons[link.section]} of={link.section} alarms />
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
  Icon,
  ...counted
}: EntryLink & { Icon: LucideIcon } & ComponentProps<typeof LiveCount>) {
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cx(
        "flex h-9 items-center gap-2.5 whitespace-nowrap rounded-lg px-2.5 text-sm transition-colors",
        current ? "bg-accent-soft font-semibold text-ink" : "text-muted hover:bg-sunken hover:text-ink",
      )}
    >
      <Icon aria-hidden className={cx("size-4 shrink-0", current && "text-accent")} />
      <span className="min-w-0 flex-1 truncate max-lg:max-w-40">{label}</span>
      <LiveCount {...counted} />
    </Link>
  );
}
