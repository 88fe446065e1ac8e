"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { listen } from "./line";
import { useRefresh } from "./use-refresh";

const PAUSE_MS = 1_000;
const MOST_SHOWN = 99;

type BellProps = {
  href: string;
  unread: number;
  /** Names the link; `{count}` stands for how many are unread. */
  label: string;
};

/** The way to one's notices, with how many are unread, kept true. */
export function Bell({ href, unread, label }: BellProps) {
  const refresh = useRefresh(PAUSE_MS);
  const isOpen = usePathname() === href;
  const [count, setCount] = useState(unread);
  useEffect(() => setCount(unread), [unread]);
  useEffect(
    () =>
      listen({
        ask: () => ({ notices: 1 }),
        hear: (news) => {
          if (typeof news.unread !== "number") return;
          setCount(news.unread);
          if (isOpen && news.unread !== unread) refresh();
        },
      }),
    [isOpen, unread, refresh],
  );
  return (
    <Link
      href={href}
      aria-label={label.replace("{count}", String(count))}
      aria-current={isOpen ? "page" : undefined}
      className={cx(buttonClass("quiet", "icon"), "relative")}
    >
      <Shape name="BELL" className="size-5" />
      {count > 0 ? (
        <span
          aria-hidden
          className="absolute top-0 right-0 min-w-4.5 rounded-full bg-danger-soft px-1 text-center font-semibold text-[0.6875rem] text-danger leading-4.5 ring-2 ring-surface"
        >
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      ) : null}
    </Link>
  );
}
