import { z } from "zod";
import type { AuditFilter } from "@/lib/audit/entries";
import { AuditAction, AuditSubject } from "@/prisma/generated/enums";

const address = z.object({
  subject: z.enum(AuditSubject).nullable().catch(null),
  action: z.enum(AuditAction).nullable().catch(null),
  actorId: z.uuid().nullable().catch(null),
  subjectId: z.uuid().nullable().catch(null),
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

/** Reads which entries are shown; whatever makes no sense is passed over. */
export function readAuditAddress(given: Record<string, string | string[] | undefined>): AuditFilter {
  return address.parse(given);
}

/** The address of a part of the log. */
export function auditHref({ before, ...filter }: Partial<AuditFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  if (before) query.set("before", `${before.at}_${before.id}`);
  return query.size > 0 ? `/desk/settings/audit?${query}` : "/desk/settings/audit";
}
