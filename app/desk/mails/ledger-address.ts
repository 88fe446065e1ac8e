import { z } from "zod";
import type { LedgerFilter } from "@/lib/notifications/ledger";
import { plainText } from "@/lib/plain-text";
import { MailKind, MailState } from "@/prisma/generated/enums";

const address = z.object({
  state: z.enum(MailState).nullable().catch(null),
  kind: z.enum(MailKind).nullable().catch(null),
  to: plainText.trim().max(100).catch(""),
  before: z
    .string()
    .transform((key) => {
      const [at, id] = key.split("_");
      return { at: Number(at), id: id ?? "" };
    })
    .pipe(z.object({ at: z.number().int().min(0).max(8.64e15), id: z.uuid() }))
    .nullable()
    .catch(null),
});

/** Reads which mails are shown; whatever makes no sense is passed over. */
export function readLedgerAddress(given: Record<string, string | string[] | undefined>): LedgerFilter {
  return address.parse(given);
}

/** The address of a part of the ledger. */
export function ledgerHref({ before, ...filter }: Partial<LedgerFilter>): string {
  const query = new URLSearchParams();
  for (const name of ["state", "kind", "to"] as const) if (filter[name]) query.set(name, filter[name]);
  if (before) query.set("before", `${before.at}_${before.id}`);
  return query.size > 0 ? `/desk/mails?${query}` : "/desk/mails";
}
