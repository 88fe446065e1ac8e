import "server-only";

import type { Tx } from "@/lib/db";
import { type MailContent, mailPayload } from "@/lib/notifications/payload";
import type { Suppression } from "@/lib/notifications/recipients";
import type { Locale } from "@/prisma/generated/enums";

/** A mail to be written down: what it says, to whom, and what it is about. */
export type NewMail = MailContent & {
  recipient: { id: string; email: string; name: string; locale: Locale; timeZone: string };
  ticketId: string | null;
  eventId: string | null;
} & ({ state: "QUEUED"; reason: null } | { state: "SUPPRESSED"; reason: Suppression });

/**
 * Writes owed mails down in the caller's transaction, so that they exist exactly when what they tell of does.
 * `now` is the database's instant in epoch ms; queued mails are due at once.
 */
export async function enqueue(tx: Tx, mails: readonly NewMail[], now: number): Promise<void> {
  if (mails.length === 0) return;
  await tx.outboxMail.createMany({
    data: mails.map(({ recipient, kind, payload, ticketId, eventId, state, reason }) => ({
      kind,
      recipientId: recipient.id,
      ticketId,
      eventId,
      toEmail: recipient.email,
      toName: recipient.name,
      locale: recipient.locale,
      timeZone: recipient.timeZone,
      payload: mailPayload[kind].parse(payload),
      state,
      reason,
      nextAttemptAt: new Date(now),
      createdAt: new Date(now),
    })),
  });
}
