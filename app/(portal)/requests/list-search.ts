import { z } from "zod";
import { plainText } from "@/lib/plain-text";
import type { RequestTab } from "@/lib/tickets/requests";

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const listSearch = z.object({
  tab: z.preprocess(one, z.enum(["all", "active", "mine", "resolved", "closed"]).catch("all")),
  search: z.preprocess(one, plainText.trim().max(100).catch("")),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1000).catch(1)),
});

export type ListSearch = { tab: RequestTab; search: string; page: number };

/** What the address asks for; whatever it asks for wrongly is the usual. */
export function readListSearch(params: Record<string, unknown>): ListSearch {
  return listSearch.parse({ tab: params.tab, search: params.q, page: params.page });
}

/** The address of a list. */
export function hrefOf({ tab, search, page }: ListSearch): string {
  const params = new URLSearchParams();
  if (tab !== "all") params.set("tab", tab);
  if (search) params.set("q", search);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/requests?${params}` : "/requests";
}
