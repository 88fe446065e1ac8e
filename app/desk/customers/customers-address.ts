import { z } from "zod";
import type { CustomerFilter } from "@/lib/people/directory";
import { plainText } from "@/lib/plain-text";
import { PersonStatus } from "@/prisma/generated/enums";
import { nameKey, nameKeyText } from "../name-key";

const address = z.object({
  q: plainText.trim().max(100).catch(""),
  status: z.enum(PersonStatus).nullable().catch(null),
  after: nameKey,
});

/** Reads which customers are shown; whatever makes no sense is passed over. */
export function readCustomersAddress(given: Record<string, string | string[] | undefined>): CustomerFilter {
  const { q: search, ...rest } = address.parse(given);
  return { search, ...rest };
}

/** The address of a part of the list. */
export function customersHref({ search, status, after }: Partial<CustomerFilter>): string {
  const query = new URLSearchParams();
  if (search) query.set("q", search);
  if (status) query.set("status", status);
  if (after) query.set("after", nameKeyText(after));
  return query.size > 0 ? `/desk/customers?${query}` : "/desk/customers";
}
