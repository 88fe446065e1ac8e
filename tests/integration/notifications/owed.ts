import { issueAccountToken } from "@/lib/auth/account-token";
import { databaseNow, db } from "@/lib/db";
import { enqueue, type NewMail } from "@/lib/notifications/outbox";
import type { MailContent } from "@/lib/notifications/payload";
import type { PersonActor } from "@/lib/people/actor";
import { customer, ticketIn } from "@/tests/support/fixtures";

/** Writes a mail down as commands do, and answers its row's id. */
export async function owe(
  content: MailContent,
  to?: PersonActor,
  about: { ticketId: string | null } = { ticketId: null },
): Promise<string> {
  const recipient = to ?? (await customer());
  const mail: NewMail = { ...content, recipient, ...about, eventId: null, state: "QUEUED", reason: null };
  const now = await databaseNow(db);
  await db.$transaction((tx) => enqueue(tx, [mail], now));
  const row = await db.outboxMail.findFirstOrThrow({
    where: { recipientId: recipient.id },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row.id;
}

/** A mail that goes whatever happens, for tests of sending itself. */
export function oweReply(to?: PersonActor): Promise<string> {
  const ticket = { number: 1042, subject: "Factura nu ajunge" };
  return owe({ kind: "PUBLIC_REPLY", payload: { ticket, agent: "Mihai", excerpt: "Am verificat." } }, to);
}

/** A content with a working account link in place of the preview's, for the kinds that have one. */
export async function withLink(content: MailContent, personId: string): Promise<MailContent> {
  if (content.kind !== "INVITATION" && content.kind !== "PASSWORD_RESET") return content;
  const now = await databaseNow(db);
  const token = { kind: content.kind, personId, issuedById: null };
  const accountTokenId = await db.$transaction((tx) => issueAccountToken(tx, token, now));
  return { kind: content.kind, payload: { accountTokenId } };
}

/** A ticket in which a mail of the kind still makes sense. */
export async function ticketFor(content: MailContent, to: PersonActor) {
  if (!("ticket" in content.payload)) return null;
  const waits = content.kind.startsWith("CUSTOMER_");
  const ticket = await ticketIn(waits ? "WAITING_CUSTOMER" : "IN_PROGRESS");
  await db.ticket.update({ where: { id: ticket.id }, data: { assigneeId: to.id, statusSince: new Date(0) } });
  return ticket;
}

/** How a row stands. */
export function rowOf(id: string) {
  return db.outboxMail.findUniqueOrThrow({ where: { id } });
}

/** Makes a mail due that waits for its next try, and ends a dead sender's lease. */
export async function makeDue(id: string): Promise<void> {
  await db.outboxMail.update({
    where: { id },
    data: { nextAttemptAt: new Date(0), leaseUntil: new Date(0) },
  });
}
