"use client";

import { TickingTime } from "@/components/ui/ticking-time";

/** What is due next, put into words around its instant, if it has one. `at` in epoch ms. */
export type DrawnDeadline = {
  before: string;
  instant: { at: number; said: string; exact: string } | null;
  after: string;
  late: boolean;
};

type DeadlineLineProps = {
  deadline: DrawnDeadline;
  /** The minute in which it was put into words, epoch ms. */
  asOf: number;
  /** Its exact time is a stop of the keyboard. */
  focusable: boolean;
};

/** The next thing that is due on a request, in words. */
export function DeadlineLine({ deadline, asOf, focusable }: DeadlineLineProps) {
  const { before, instant, after, late } = deadline;
  if (late) return <span className="text-danger">{before}</span>;
  if (!instant) return before;
  return (
    <>
      {before}
      <TickingTime
        at={instant.at}
        shape="moment"
        said={instant.said}
        asOf={asOf}
        data-exact={instant.exact}
        title={focusable ? undefined : instant.exact}
        tabIndex={focusable ? 0 : undefined}
        className="whitespace-nowrap rounded-sm"
      />
      {after}
    </>
  );
}
