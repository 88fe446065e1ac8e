"use client";

import type { ComponentProps } from "react";
import { useReader } from "./reader";
import { momentWords, relativeWords } from "./time-words";
import { useNow } from "./use-now";

const shapes = { relative: relativeWords, moment: momentWords };

type TickingTimeProps = Omit<ComponentProps<"time">, "children" | "dateTime"> & {
  at: number;
  shape: keyof typeof shapes;
  /** What the server says of it in the minute `asOf`, epoch ms: only other minutes are put into words here. */
  said: string;
  asOf: number;
};

/** An instant in words that are kept true as time goes by. */
export function TickingTime({ at, shape, said, asOf, ...rest }: TickingTimeProps) {
  const reader = useReader();
  const now = useNow(60_000);
  return (
    <time dateTime={new Date(at).toISOString()} suppressHydrationWarning {...rest}>
      {now === asOf ? said : shapes[shape](at, now, reader)}
    </time>
  );
}
