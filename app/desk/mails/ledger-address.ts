import { z } from "zod";
import type { LedgerFilter } from "@/lib/notifications/ledger";
import { MailKind, MailState } from "@/prisma/generated/enums";
import { type Given, hrefOf, instantKey, instantKeyText, searched } from "../list-address";

const address = z.object({
  state: z.enum(MailState).nullable().catch(null),
  kind: z.enum(MailKind).nullable().catch(null),
  to: searched,
  before: instantKey,
});

/** Reads which mails are shown; whatever makes no sense is passed over. */
export function readLedgerAddress(given: Given): LedgerFilter {
  return address.parse(given);
}

/** The address of a part of the ledger. */
export function ledgerHref({ before = null, ...filter }: Partial<LedgerFilter>): string {
  return hrefOf("/desk/mails", { ...filter, before: instantKeyText(before) });
}
