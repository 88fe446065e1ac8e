import { z } from "zod";
import { plainText } from "@/lib/plain-text";
import { type RequestCursor, type RequestListAddress, requestSorts } from "@/lib/tickets/request-list";

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const listSearch = z.object({
  tab: z.preprocess(one, z.enum(["all", "active", "mine", "resolved", "closed"]).catch("all")),
  q: z.preprocess(one, plainText.trim().max(100).catch("")),
  sort: z.preprocess(one, z.enum(requestSorts).optional().catch(undefined)),
  after: z.preprocess(one, z.string().catch("")),
  before: z.preprocess(one, z.string().catch("")),
});

export type ListSearch = RequestListAddress;

/** What the address asks for; whatever it asks for wrongly is the usual. */
export function readListSearch(params: Record<string, unknown>): ListSearch {
  const { tab, q: search, sort, after, before } = listSearch.parse(params);
  const cursor = readCursor("after", after) ?? readCursor("before", before);
  const usual = search ? "best" : "activity";
  return { tab, search, sort: sort && (sort !== "best" || search) ? sort : usual, cursor };
}

/** The address of a list without its cursor: the first page, unless another is given. */
export function hrefOf({
  tab,
  search,
  sort,
  cursor = null,
}: Omit<ListSearch, "cursor"> & Partial<ListSearch>) {
  const query = queryOf({ tab, search, sort, cursor });
  return query ? `/requests?${query}` : "/requests";
}

/** The query of a list's address, by which a request leads back to the same place. */
export function queryOf({ tab, search, sort, cursor }: ListSearch): string {
  const params = new URLSearchParams();
  if (tab !== "all") params.set("tab", tab);
  if (search) params.set("q", search);
  if (sort !== (search ? "best" : "activity")) params.set("sort", sort);
  if (cursor) params.set(cursor.direction, `${cursor.at ?? "-"}_${cursor.number}`);
  return params.toString();
}

/** The place in the list from which a request was opened, by the `from` of its address and its number. */
export function placeInList(from: unknown, number: number): string {
  const query = one(from);
  const params = new URLSearchParams(typeof query === "string" ? query.slice(0, 500) : "");
  return `${hrefOf(readListSearch(Object.fromEntries(params)))}#nr-${number}`;
}

/** The address of a request; of the page of its conversation before an event, or of all of it to be printed. */
export function requestHref(number: number, from: unknown, before: number | "print" | null = null): string {
  const params = new URLSearchParams();
  const query = one(from);
  if (typeof query === "string" && query) params.set("from", query);
  if (before === "print") params.set("print", "1");
  else if (before !== null) params.set("before", String(before));
  return `/requests/${number}${params.size > 0 ? `?${params}` : ""}`;
}

function readCursor(direction: RequestCursor["direction"], text: string): RequestCursor | null {
  const [, at, number] = /^(-|\d{1,15})_(\d{1,9})$/.exec(text) ?? [];
  return at && number ? { direction, at: at === "-" ? null : Number(at), number: Number(number) } : null;
}
