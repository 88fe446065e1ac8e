import { z } from "zod";
import type { CustomerFilter } from "@/lib/people/directory";
import { PersonStatus } from "@/prisma/generated/enums";
import { type Given, hrefOf, nameKey, nameKeyText, searched } from "../list-address";

const address = z.object({
  q: searched,
  status: z.enum(PersonStatus).nullable().catch(null),
  after: nameKey,
});

/** Reads which customers are shown; whatever makes no sense is passed over. */
export function readCustomersAddress(given: Given): CustomerFilter {
  const { q: search, ...rest } = address.parse(given);
  return { search, ...rest };
}

/** The address of a part of the list. */
export function customersHref({ search, status, after }: CustomerFilter): string {
  return hrefOf("/desk/customers", { q: search, status, after: nameKeyText(after) });
}
