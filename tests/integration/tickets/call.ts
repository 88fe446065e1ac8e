import { randomUUID } from "node:crypto";
import * as schema from "@/lib/tickets/schema";

/** A call of somebody unknown as an agent takes it down, with other values in some fields. */
export function form(fields: Record<string, unknown> = {}) {
  return schema.openOnBehalf.parse({
    requesterId: "",
    customerName: "Ana Popescu",
    customerEmail: `ana-${randomUUID()}@exemplu.ro`,
    customerPhone: "0721 334 518",
    organisation: "Verde Market SA",
    channel: "PHONE",
    receivedAt: "2026-03-10T10:00",
    subject: "Factura nu ajunge",
    body: "A sunat.",
    priority: "NORMAL",
    categoryId: "",
    submissionKey: randomUUID(),
    ...fields,
  });
}
