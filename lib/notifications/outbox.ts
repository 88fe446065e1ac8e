import "server-only";

import type { Tx } from "@/lib/db";
import { newId } from "@/lib/new-id";
import { type MailContent, mailPayload } from "@/lib/notifications/payload";
import type { Suppression } from "@/lib/notifications/recipients";
import type { Locale } from "@/prisma/generated/enums";

/** A mail to be written down: what it says, to whom, and what it is about. */
export type NewMail = MailContent & {
  recipient: { id: string; email: string; name: string; locale: Locale; timeZone: string };
  ticketId: string | null;
  eventId: string | null;
  /** Epoch ms; without it the mail is due at once. */
  notBefore?: number;
} & ({ state: "QUEUED"; reason: null } | { state: "SUPPRESSED"; reason: Suppression });

/**
 * Writes owed mails down in the caller's transaction, so that they exist exactly when what they tell of does.
 * `now` is the database's instant in epoch ms; queued mails are due at once unless they say otherwise.
 */
export async function enqueue(tx: Tx, mails: readonly NewMail[], now: number): Promise<void> {
  if (mails.length === 0) return;
  const createdAt = new Date(now).toISOString();
  const rows = mails.map(({ recipient, kind, payload, ticketId, eventId, state, reason, notBefore }) => ({
    id: newId(now),
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
    attempts: 0,
    nextAttemptAt: new Date(Math.max(now, notBefore ?? now)).toISOString(),
    createdAt,
  }));
  await tx.$executeRaw`
    INSERT INTO "OutboxMail"
    SELECT (jsonb_populate_recordset(NULL::"OutboxMail", ${JSON.stringify(rows)}::jsonb)).*`;
}

/**
 * Makes the ticket mails that one person is still owed, given up ones too, those of another, in the other's name and
 * language; their address is looked up when they are sent. Mails about an account stay its own.
 */
export async function moveOwedMails(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "OutboxMail" mail SET
      "recipientId" = reader.id, "toName" = reader.name, locale = reader.locale, "timeZone" = reader."timeZone"
    FROM "Person" reader
    WHERE reader.id = ${toId}::uuid AND mail."recipientId" = ${fromId}::uuid AND mail."ticketId" IS NOT NULL
      AND mail.state IN ('QUEUED', 'SENDING', 'DEAD')`;
}
