"use client";

import { Link } from "@/components/ui/link";
import { type Packed, usePacked } from "@/components/ui/packed";
import { type SaidInstant, SaidTime } from "@/components/ui/said-time";

/** With when something happened to it last. */
export type DrawnTicket = SaidInstant & {
  number: number;
  subject: string;
  /** Its status, in words. */
  status: string;
};

/** Other tickets of the same requester, each a line that leads there. `asOf` in epoch ms. */
export function RecentTickets({ tickets, asOf }: { tickets: Packed<readonly DrawnTicket[]>; asOf: number }) {
  return (
    <ul className="flex flex-col gap-2">
      {usePacked(tickets).map(({ number, subject, status, ...last }) => (
        <li key={number} className="min-w-0">
          <Link href={`/desk/tickets/${number}`} className="block truncate hover:text-accent hover:underline">
            <span className="text-muted tabular-nums">{`#${number}`}</span> {subject}
          </Link>
          <p className="text-muted text-xs">
            {`${status} · `}
            <SaidTime instant={last} shape="relative" asOf={asOf} />
          </p>
        </li>
      ))}
    </ul>
  );
}
