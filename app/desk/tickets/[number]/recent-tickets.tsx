"use client";

import { Link } from "@/components/ui/link";
import { type Packed, unpack } from "@/components/ui/packed";
import { TickingTime } from "@/components/ui/ticking-time";

export type DrawnTicket = {
  number: number;
  subject: string;
  /** Its status, in words. */
  status: string;
  /** When something happened last: epoch ms, in words as of the page's minute, and exactly. */
  at: number;
  said: string;
  exact: string;
};

/** Other tickets of the same requester, each a line that leads there. `asOf` in epoch ms. */
export function RecentTickets({ tickets, asOf }: { tickets: Packed<readonly DrawnTicket[]>; asOf: number }) {
  return (
    <ul className="flex flex-col gap-2">
      {unpack(tickets).map(({ number, subject, status, at, said, exact }) => (
        <li key={number} className="min-w-0">
          <Link href={`/desk/tickets/${number}`} className="block truncate hover:text-accent hover:underline">
            <span className="text-muted tabular-nums">{`#${number}`}</span> {subject}
          </Link>
          <p className="text-muted text-xs">
            {`${status} · `}
            <TickingTime
              at={at}
              shape="relative"
              said={said}
              asOf={asOf}
              data-exact={exact}
              title={exact}
              className="whitespace-nowrap rounded-sm"
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
