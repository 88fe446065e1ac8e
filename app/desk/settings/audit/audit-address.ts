import { z } from "zod";
import type { AuditFilter } from "@/lib/audit/entries";
import { AuditAction, AuditSubject } from "@/prisma/generated/enums";
import { type Given, hrefOf, instantKey, instantKeyText } from "../../list-address";

const address = z.object({
  subject: z.enum(AuditSubject).nullable().catch(null),
  action: z.enum(AuditAction).nullable().catch(null),
  actorId: z.uuid().nullable().catch(null),
  subjectId: z.uuid().nullable().catch(null),
  before: instantKey,
});

/** Reads which entries are shown; whatever makes no sense is passed over. */
export function readAuditAddress(given: Given): AuditFilter {
  return address.parse(given);
}

/** The address of a part of the log. */
export function auditHref({ before = null, ...filter }: Partial<AuditFilter>): string {
  return hrefOf("/desk/settings/audit", { ...filter, before: instantKeyText(before) });
}
