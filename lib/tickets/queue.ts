import "server-only";
import { db } from "@/lib/db";
import { containing } from "@/lib/like";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { Prisma } from "@/prisma/generated/client";
import { TicketStatus } from "@/prisma/generated/enums";

const OPEN = [
  "WAITING_SUPPORT",
  "IN_PROGRESS",
  "WAITING_CUSTOMER",
  "WAITING_THIRD_PARTY",
] as const satisfies readonly TicketStatus[];

/** The standard views of the queue, in the order they are offered. */
export const queueViews = [
  "unassigned",
  "mine",
  "team",
  "waitingCustomer",
  "waitingThirdParty",
  "breached",
  "resolved",
  "all",
] as const;

export type QueueView = (typeof queueViews)[number];

const PAGE_SIZE = 50;

const rowSelect = {
  id: true,
  number: true,
  version: true,
  subject: true,
  status: true,
  statusSince: true,
  priority: true,
  channel: true,
  receivedAt: true,
  lastActivityAt: true,
  nextBreachAt: true,
  hasBreach: true,
  requesterId: true,
  assigneeId: true,
  requester: { select: { name: true, organisation: { select: { name: true } } } },
  assignee: { select: { id: true, name: true } },
  team: { select: { name: true } },
  category: { select: { nameRo: true, nameEn: true } },
  thirdParty: { select: { name: true } },
  clocks: {
    where: { stoppedAt: null },
    select: {
      metric: true,
      cycle: true,
      state: true,
      runningSince: true,
      elapsedMs: true,
      targetMs: true,
      calendarVersionId: true,
      dueAt: true,
      breachedAt: true,
    },
  },
} as const satisfies Prisma.TicketSelect;

export type QueueRow = Awaited<ReturnType<typeof queue>>["rows"][number];

/**
 * A page of 50 tickets of a view, the next to breach first. `search` is a number or words of the subject, the
 * requester or the organisation; `page` counts from 1; `now` in epoch ms.
 */
export async function queue(
  actor: PersonActor,
  { view, search, page }: { view: QueueView; search: string; page: number },
  now: number,
) {
  if (!isStaff(actor)) return { rows: [], hasMore: false };
  const found = await db.ticket.findMany({
    where: { AND: [whereOf(view, actor, now), matching(search)] },
    select: rowSelect,
    orderBy: [{ nextBreachAt: { sort: "asc", nulls: "last" } }, { id: view === "resolved" ? "desc" : "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE + 1,
  });
  return { rows: found.slice(0, PAGE_SIZE), hasMore: found.length > PAGE_SIZE };
}

/** How many tickets each view holds. `now` in epoch ms. */
export async function queueCounts(actor: PersonActor, now: number): Promise<Record<QueueView, number>> {
  const counted = queueViews.map(async (view) => {
    const count = isStaff(actor) ? await db.ticket.count({ where: whereOf(view, actor, now) }) : 0;
    return [view, count] as const;
  });
  const counts = Object.fromEntries(await Promise.all(counted));
  return counts as Record<QueueView, number>;
}

function whereOf(view: QueueView, actor: PersonActor, now: number): Prisma.TicketWhereInput {
  switch (view) {
    case "unassigned":
      return { status: TicketStatus.WAITING_SUPPORT };
    case "mine":
      return { assigneeId: actor.id, status: { in: [...OPEN] } };
    case "team":
      return { teamId: { in: actor.teamIds }, status: { in: [...OPEN] } };
    case "waitingCustomer":
      return { status: TicketStatus.WAITING_CUSTOMER };
    case "waitingThirdParty":
      return { status: TicketStatus.WAITING_THIRD_PARTY };
    case "breached":
      return {
        status: { in: [...OPEN] },
        OR: [{ hasBreach: true }, { nextBreachAt: { lt: new Date(now) } }],
      };
    case "resolved":
      return { status: TicketStatus.RESOLVED };
    case "all":
      return {};
  }
}

function matching(search: string): Prisma.TicketWhereInput {
  const text = search.trim().slice(0, 100);
  if (!text) return {};
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  if (number) return { number: Number(number) };
  const words = containing(text);
  return {
    OR: [
      { subject: words },
      { requester: { OR: [{ name: words }, { email: words }, { organisation: { name: words } }] } },
    ],
  };
}
