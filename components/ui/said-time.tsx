"use client";

import { useReader } from "./reader";
import { momentWords, relativeWords } from "./time-words";
import { useNow } from "./use-now";

const shapes = { relative: relativeWords, moment: momentWords };

/** An instant, epoch ms, with what the server says of it: as of the page's minute, and exactly. */
export type SaidInstant = { at: number; said: string; exact: string };

type SaidTimeProps = {
  instant: SaidInstant;
  shape: keyof typeof shapes;
  /** The minute in which it was put into words, epoch ms: only other minutes are put into words here. */
  asOf: number;
  /** Where it is no stop of its own, as in a link, the exact time is its title too. */
  tabIndex?: 0 | -1;
};

/** An instant in words that are kept true as time goes by; the exact time and zone on hover and focus. */
export function SaidTime({ instant: { at, said, exact }, shape, asOf, tabIndex }: SaidTimeProps) {
  const reader = useReader();
  const now = useNow(60_000);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      data-exact={exact}
      title={tabIndex === undefined ? exact : undefined}
      tabIndex={tabIndex}
      suppressHydrationWarning
    >
      {now === asOf ? said : shapes[shape](at, now, reader)}
    </time>
  );
}
