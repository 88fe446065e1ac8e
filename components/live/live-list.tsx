"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import type { QueueView } from "@/lib/tickets/filters";
import { listen } from "./line";
import { useRefresh } from "./use-refresh";

const PAUSE_MS = 3_000;
/** Stands for changes that were not told one by one. */
const SOMETHING = -1;

type LiveListProps = {
  /** When the rows were read, epoch ms by the server. */
  since: number;
  /** The view of the queue it is; a list of a customer's is none. */
  view?: QueueView;
  words: { changes: Record<"one" | "few" | "other", string>; refresh: string };
  children: ReactNode;
};

/**
 * Keeps a list as it is now, but never moves its rows under the pointer or the focus, nor while any is selected: then it
 * offers to.
 */
export function LiveList({ since, view, words, children }: LiveListProps) {
  const router = useRouter();
  const refresh = useRefresh(PAUSE_MS);
  const { locale } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const read = useRef(since);
  const changed = useRef(new Set<number>());
  const [count, setCount] = useState(0);

  useEffect(() => {
    read.current = since;
    changed.current.clear();
    setCount(0);
  }, [since]);
  useEffect(
    () =>
      listen({
        ask: () => ({ list: read.current, ...(view && { view }) }),
        hear: ({ list = [], elsewhere = [] }) => {
          const left = elsewhere?.filter((number) => box.current?.querySelector(`[data-number="${number}"]`));
          const concerned = [...(list ?? [SOMETHING]), ...(left ?? [SOMETHING])];
          if (concerned.length === 0) return;
          for (const number of concerned) changed.current.add(number);
          if (isHeld(box.current)) setCount(changed.current.size);
          else refresh();
        },
      }),
    [refresh, view],
  );
  useEffect(() => {
    const held = box.current;
    const letGo = () =>
      requestAnimationFrame(() => {
        if (changed.current.size > 0 && !isHeld(held)) refresh();
      });
    for (const kind of ["pointerleave", "focusout"]) held?.addEventListener(kind, letGo);
    document.addEventListener("change", letGo);
    return () => {
      for (const kind of ["pointerleave", "focusout"]) held?.removeEventListener(kind, letGo);
      document.removeEventListener("change", letGo);
    };
  }, [refresh]);

  const showNow = () => {
    changed.current.clear();
    setCount(0);
    router.refresh();
  };
  const plural = new Intl.PluralRules(locale).select(count);
  const phrase = words.changes[plural === "one" || plural === "few" ? plural : "other"];
  return (
    <div ref={box}>
      <div role="status" className="sticky top-16 z-10 flex h-0 justify-center print:hidden">
        {count > 0 ? (
          <button
            type="button"
            onClick={showNow}
            className={cx(buttonClass("primary", "sm"), "-translate-y-1/2 rounded-full shadow-float")}
          >
            <RotateCw aria-hidden className="size-3.5" />
            {phrase.replace("{count}", String(count))} · {words.refresh}
          </button>
        ) : null}
      </div>
      {children}
    </div>
  );
}

function isHeld(box: HTMLElement | null): boolean {
  if (!box) return false;
  return box.matches(":hover, :focus-within") || box.querySelector("input[type=checkbox]:checked") !== null;
}
