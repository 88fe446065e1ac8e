"use client";

import { type SaidInstant, SaidTime } from "@/components/ui/said-time";

/** What is due next, put into words around its instant, if it has one. */
export type DrawnDeadline = {
  before: string;
  instant: SaidInstant | null;
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
      <SaidTime instant={instant} shape="moment" asOf={asOf} tabIndex={focusable ? 0 : undefined} />
      {after}
    </>
  );
}
