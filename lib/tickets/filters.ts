import { z } from "zod";
import { type Key, keyText, readKey } from "@/lib/paging";
import { plainText } from "@/lib/plain-text";
import { densities, type QueueColumn, queueColumns } from "@/lib/tickets/look";
import { asked, narrowings } from "@/lib/tickets/narrowing";
import { Channel, Priority, TicketStatus } from "@/prisma/generated/enums";

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

/** The statuses of a ticket somebody still has to do something about. */
export const OPEN_STATUSES = [
  "WAITING_SUPPORT",
  "IN_PROGRESS",
  "WAITING_CUSTOMER",
  "WAITING_THIRD_PARTY",
] as const satisfies readonly TicketStatus[];

/** Where the ball is elsewhere, it matters by when it should come back. */
const waitingSorts = { waitingCustomer: "answer", waitingThirdParty: "chase" } as const;

const openSorts = ["breach", "newest", "activity", "priority"] as const;
export const queueSorts = [
  waitingSorts.waitingCustomer,
  waitingSorts.waitingThirdParty,
  ...openSorts,
] as const;
export type QueueSort = (typeof queueSorts)[number];

/** How an open ticket stands towards its deadlines; "soon" is within two hours. */
export const slaStates = ["breached", "soon", "onTime", "paused"] as const;

/** Where a page begins: after the ticket of this key, or before it. `at` in epoch ms; absent past all deadlines. */
export type QueueCursor = Key<{ priority: Priority | null; at: number | null; id: string }>;

const choice = <T extends string>(values: readonly [T, ...T[]]) => z.enum(values).nullable().catch(null);
/** Any of several, named once or as often as a form has ticked them; of none it is not asked. */
const several = <T extends string>(values: readonly T[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given): readonly T[] => {
      const asked = new Set([given].flat().flatMap((names) => names.split(",")));
      return values.filter((value) => asked.has(value));
    })
    .catch([]);
const id = z.uuid().nullable().catch(null);
const text = plainText.trim().max(100).catch("");
const day = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}$/)
  .refine((date) => z.iso.date().safeParse(date).success)
  .nullable()
  .catch(null);

/** Columns by name, in whatever order; of none there is the ticket alone. */
const columns = z
  .string()
  .transform((names): readonly QueueColumn[] => {
    const asked = new Set(names.split(","));
    return queueColumns.filter((name) => asked.has(name));
  })
  .nullable()
  .catch(null);

const filterShape = z.object({
  view: z.enum(queueViews).catch("unassigned"),
  q: text,
  status: several(Object.values(TicketStatus)),
  priority: several(Object.values(Priority)),
  assignee: z
    .union([z.enum(["me", "nobody"]), z.uuid()])
    .nullable()
    .catch(null),
  team: id,
  category: id,
  tag: id,
  channel: z.enum(Channel).nullable().catch(null),
  organisation: text,
  thirdParty: id,
  sla: choice(slaStates),
  from: day,
  to: day,
  columns,
  density: choice(densities),
  /** The saved view it was begun from. */
  saved: id,
});

const sortShape = z.object({
  sort: choice(queueSorts),
  after: z
    .string()
    .transform((text) => {
      const { key, back } = readKey(text);
      const [priority, at, ticket] = key.split("_");
      return { priority: priority || null, at: at ? Number(at) : null, id: ticket ?? "", back };
    })
    .pipe(
      z.object({
        back: z.boolean(),
        priority: z.enum(Priority).nullable(),
        at: z.number().int().min(0).max(8.64e15).nullable(),
        id: z.uuid(),
      }),
    )
    .nullable()
    .catch(null),
});

/**
 * What of the queue is shown, in which order, and how; columns and density are the reader's own when they are null.
 * Days are those of the reader; names are parts of names.
 */
export type QueueFilter = z.output<typeof filterShape> & { sort: QueueSort };
export type QueueAddress = QueueFilter & { after: QueueCursor | null };

/**
 * The orders a view can be in, its own first: time left and priority are of open tickets. What came in long ago is
 * not sought by what happened last, which would read everything since.
 */
export function sortsOf({
  view,
  status,
  from = null,
  to = null,
}: Pick<QueueFilter, "view" | "status"> & Partial<Pick<QueueFilter, "from" | "to">>): readonly QueueSort[] {
  const open = isOpen(status) || (view !== "all" && view !== "resolved");
  const own = view === "waitingCustomer" || view === "waitingThirdParty" ? [waitingSorts[view]] : [];
  const sorts: readonly QueueSort[] = open ? [...own, ...openSorts] : ["activity", "newest"];
  return from || to ? sorts.filter((sort) => sort !== "activity") : sorts;
}

/** Whether some statuses are asked for, none of them past the end of a ticket. */
export function isOpen(statuses: readonly TicketStatus[]): boolean {
  return statuses.length > 0 && statuses.every((status) => OPEN_STATUSES.some((open) => open === status));
}

/** Reads an address; whatever makes no sense is passed over. */
export function readQueue(given: Record<string, string | string[] | undefined>): QueueAddress {
  const filter = filterShape.parse(given);
  const { sort: asked, after } = sortShape.parse(given);
  const sorts = sortsOf(filter);
  const sort = sorts.find((each) => each === asked) ?? sorts[0] ?? "activity";
  return { ...filter, sort, after: after && fits(after, sort) ? after : null };
}

/** The address of a part of the queue, as a query: what `readQueue` reads back. */
export function printQueue({ sort, after, ...filter }: QueueFilter & { after?: QueueCursor | null }): string {
  const query = new URLSearchParams({ view: filter.view });
  for (const name of narrowings) {
    const values = asked(filter, name);
    if (values.length > 0) query.set(name, values.join());
  }
  if (sort !== sortsOf(filter)[0]) query.set("sort", sort);
  if (filter.columns) query.set("columns", filter.columns.join());
  if (filter.density) query.set("density", filter.density);
  if (filter.saved) query.set("saved", filter.saved);
  if (after) query.set("after", keyText(after, `${after.priority ?? ""}_${after.at ?? ""}_${after.id}`));
  return query.toString();
}

const wholeViews = new Map(queueViews.map((view) => [view, readQueue({ view })]));

/** A view as it stands before anything narrows it. */
export function wholeView(view: QueueView): QueueFilter {
  return wholeViews.get(view) ?? readQueue({ view });
}

/** The statuses in a view. */
export const statusesIn = {
  unassigned: ["WAITING_SUPPORT"],
  mine: OPEN_STATUSES,
  team: OPEN_STATUSES,
  waitingCustomer: ["WAITING_CUSTOMER"],
  waitingThirdParty: ["WAITING_THIRD_PARTY"],
  breached: OPEN_STATUSES,
  resolved: ["RESOLVED"],
  all: Object.values(TicketStatus),
} as const satisfies Record<QueueView, readonly TicketStatus[]>;

/** Whether an order has tickets without an instant to go by: they come last. */
function mayBeUndated(sort: QueueSort): boolean {
  return sort === "breach" || sort === "answer" || sort === "chase";
}

function fits({ priority, at }: Pick<QueueCursor, "priority" | "at">, sort: QueueSort): boolean {
  return (priority !== null) === (sort === "priority") && (at !== null || mayBeUndated(sort));
}
