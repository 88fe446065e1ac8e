import "server-only";
import { db } from "@/lib/db";
import { containing } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import type { TicketStatus } from "@/prisma/generated/enums";
import { turnOf } from "./machine";
import { visibleTo } from "./permissions";

/** The tabs of "Solicitări", by the statuses they show. */
export const requestTabs = {
  all: ["WAITING_SUPPORT", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY", "RESOLVED", "CLOSED"],
  active: ["WAITING_SUPPORT", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"],
  mine: ["WAITING_CUSTOMER"],
  resolved: ["RESOLVED"],
  closed: ["CLOSED"],
} as const satisfies Record<string, readonly TicketStatus[]>;

export type RequestTab = keyof typeof requestTabs;

const PAGE_SIZE = 25;

const rowSelect = {
  number: true,
  subject: true,
  status: true,
  statusSince: true,
  priority: true,
  lastActivityAt: true,
  autoCloseAt: true,
  assignee: { select: { name: true } },
  thirdParty: { select: { name: true } },
  clocks: {
    where: { state: "RUNNING" },
    select: { metric: true, cycle: true, dueAt: true, breachedAt: true },
  },
} as const;

export type RequestRow = Awaited<ReturnType<typeof requests>>["rows"][number];

/**
 * A customer's own requests, the latest activity first, 25 a page. `search` is a number (with or without #) or
 * words of the subject; `page` counts from 1.
 */
export async function requests(
  actor: PersonActor,
  { tab, search, page }: { tab: RequestTab; search: string; page: number },
) {
  const own = { ...visibleTo(actor), requesterId: actor.id };
  const where = { ...own, status: { in: [...requestTabs[tab]] }, ...matching(search) };
  const [found, groups] = await Promise.all([
    db.ticket.findMany({
      where,
      select: rowSelect,
      orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE + 1,
    }),
    db.ticket.groupBy({ by: ["status"], where: own, _count: true }),
  ]);
  const countOf = (status: TicketStatus) => groups.find((group) => group.status === status)?._count ?? 0;
  const total = (statuses: readonly TicketStatus[]) => statuses.reduce((sum, s) => sum + countOf(s), 0);
  return {
    rows: found.slice(0, PAGE_SIZE).map((row) => ({ ...row, turn: turnOf[row.status] })),
    hasMore: found.length > PAGE_SIZE,
    counts: {
      all: total(requestTabs.all),
      active: total(requestTabs.active),
      mine: total(requestTabs.mine),
      resolved: total(requestTabs.resolved),
      closed: total(requestTabs.closed),
    } satisfies Record<RequestTab, number>,
  };
}

/** A closed request of the actor's that a new one may follow, to prefill the form; null when there is none. */
export function followedRequest(actor: PersonActor, number: number) {
  return db.ticket.findFirst({
    where: { number, status: "CLOSED", ...visibleTo(actor) },
    select: { number: true, subject: true, categoryId: true, priority: true },
  });
}

function matching(search: string) {
  const text = search.trim().slice(0, 100);
  if (!text) return {};
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  return number ? { number: Number(number) } : { subject: containing(text) };
}
