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
  const contents = distinct(mails, ({ payload }) => payload);
  const people = distinct(mails, ({ recipient }) => recipient);
  const contentRows = contents.first.map(({ kind, payload, ticketId, eventId, notBefore }, place) => ({
    place,
    kind,
    ticketId,
    eventId,
    payload: mailPayload[kind].parse(payload),
    nextAttemptAt: new Date(Math.max(now, notBefore ?? now)).toISOString(),
  }));
  const personRows = people.first.map(({ recipient: { id, email, name, locale, timeZone } }, place) => {
    return { place, id, email, name, locale, timeZone };
  });
  await tx.$executeRaw`
    INSERT INTO "OutboxMail" (
      id, kind, "recipientId", "ticketId", "eventId", "toEmail", "toName", locale, "timeZone", payload, state,
      reason, "nextAttemptAt", "createdAt")
    SELECT mail.id, content.kind, person.id, content."ticketId", content."eventId", person.email, person.name,
           person.locale, person."timeZone", content.payload, mail.state, mail.reason, content."nextAttemptAt",
           ${new Date(now)}::timestamptz
    FROM unnest(
      ${mails.map(() => newId(now))}::uuid[], ${contents.places}::int[], ${people.places}::int[],
      ${mails.map(({ state }) => state)}::"MailState"[], ${mails.map(({ reason }) => reason)}::text[]
    ) AS mail(id, content, person, state, reason)
    JOIN jsonb_to_recordset(${JSON.stringify(contentRows)}::jsonb) AS content(
      place int, kind "MailKind", "ticketId" uuid, "eventId" uuid, payload jsonb, "nextAttemptAt" timestamptz
    ) ON content.place = mail.content
    JOIN jsonb_to_recordset(${JSON.stringify(personRows)}::jsonb) AS person(
      place int, id uuid, email text, name text, locale "Locale", "timeZone" text
    ) ON person.place = mail.person
    ORDER BY mail.id`;
}

/** The first of the mails with each value of `of`, and for every mail the place of its value among them. */
function distinct(mails: readonly NewMail[], of: (mail: NewMail) => object) {
  const found = new Map<object, number>();
  const first: NewMail[] = [];
  const places = mails.map((mail) => {
    const place = found.get(of(mail)) ?? first.push(mail) - 1;
    found.set(of(mail), place);
    return place;
  });
  return { first, places };
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
