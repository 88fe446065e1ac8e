import type { TicketStatus } from "@/prisma/generated/enums";

/** The tabs of "Solicitări", by the statuses they show. */
export const requestTabs = {
  all: ["WAITING_SUPPORT", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY", "RESOLVED", "CLOSED"],
  active: ["WAITING_SUPPORT", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
  mine: ["WAITING_CUSTOMER", "RESOLVED"],
  resolved: ["RESOLVED"],
  closed: ["CLOSED"],
} as const satisfies Record<string, readonly TicketStatus[]>;

export type RequestTab = keyof typeof requestTabs;

/** The orders of the list; "best" is of a search alone, and has one page. */
export const requestSorts = ["activity", "created", "deadline", "best"] as const;

export type RequestSort = (typeof requestSorts)[number];

/** From which row on the list is read: behind it, or back from it. `at`: its instant in the order, epoch ms. */
export type RequestCursor = { direction: "after" | "before"; at: number | null; number: number };

/** What of the list is shown. */
export type RequestListAddress = {
  tab: RequestTab;
  search: string;
  sort: RequestSort;
  cursor: RequestCursor | null;
};
