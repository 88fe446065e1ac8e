"use client";

import { useReader } from "./reader";
import { exactWords, relativeWords } from "./time-words";
import { useNow } from "./use-now";

const MINUTE_MS = 60_000;

/** "acum 12 min", kept true as time goes by; the exact time and zone on hover and focus. `at` in epoch ms. */
export function RelativeTime({ at, focusable = true }: { at: number; focusable?: boolean }) {
  const reader = useReader();
  const now = useNow(MINUTE_MS);
  const exact = exactWords(at, reader);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      data-exact={exact}
      title={focusable ? undefined : exact}
      tabIndex={focusable ? 0 : undefined}
      suppressHydrationWarning
      className="whitespace-nowrap rounded-sm"
    >
      {relativeWords(at, now, reader)}
    </time>
  );
}
