"use client";

import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { type Packed, usePacked } from "@/components/ui/packed";
import { type SaidInstant, SaidTime } from "@/components/ui/said-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Turn } from "@/lib/tickets/machine";
import type { TicketStatus } from "@/prisma/generated/enums";
import { DeadlineLine, type DrawnDeadline } from "./deadline-line";

/** A request as its row is drawn: names and instants in words. */
export type DrawnRequest = {
  number: number;
  href: string;
  subject: string;
  unread: boolean;
  status: TicketStatus;
  turn: Turn;
  deadline: DrawnDeadline;
  activity: SaidInstant;
};

type RequestLinesProps = {
  lines: Packed<readonly DrawnRequest[]>;
  words: {
    unread: string;
    status: Record<TicketStatus, string>;
    turn: Record<Turn, string>;
    column: Record<"turn" | "activity", string>;
  };
  /** The minute in which the instants were put into words, epoch ms. */
  asOf: number;
};

/** Rows of requests; each leads to its request. Drawn from data, as a list is (docs/decisions/0009-lists-as-data.md). */
export function RequestLines({ lines: packed, ...shared }: RequestLinesProps) {
  const lines = usePacked(packed);
  return (
    <ul className="requests divide-y divide-line">
      {lines.map((line) => (
        <RequestLine key={line.number} line={line} {...shared} />
      ))}
    </ul>
  );
}

function RequestLine({ line, words, asOf }: { line: DrawnRequest } & Omit<RequestLinesProps, "lines">) {
  const { number, href, subject, unread, status, turn, deadline, activity } = line;
  return (
    <li
      id={`nr-${number}`}
      className="scroll-mt-6"
      data-number={number}
      data-status={status}
      data-turn={turn}
    >
      <Link href={href} className="request-columns request-line">
        <span className="text-muted tabular-nums">{`#${number}`}</span>
        <span
          className={cx(
            "line-clamp-2 wrap-anywhere max-lg:line-clamp-none max-lg:text-base",
            unread ? "font-bold" : "font-medium",
          )}
        >
          {unread ? (
            <span className="mr-2 inline-flex items-center gap-1.5 text-accent text-xs">
              <span aria-hidden className="size-2 rounded-full bg-accent" />
              {words.unread}
            </span>
          ) : null}
          {subject}
        </span>
        <span className="min-w-0">
          <StatusBadge status={status} label={words.status[status]} />
        </span>
        <span className="max-lg:text-[0.8125rem]">
          <span className="text-muted lg:sr-only">{`${words.column.turn}: `}</span>
          <span className={turn === "customer" ? "font-semibold text-warn" : "text-muted"}>
            {words.turn[turn]}
          </span>
        </span>
        <span className={cx("text-[0.8125rem] text-muted", turn === "nobody" && "max-lg:hidden")}>
          <DeadlineLine deadline={deadline} asOf={asOf} focusable={false} />
        </span>
        <span className="text-[0.8125rem] text-muted">
          <span className="lg:sr-only">{`${words.column.activity}: `}</span>
          <SaidTime instant={activity} shape="relative" asOf={asOf} />
        </span>
      </Link>
    </li>
  );
}
