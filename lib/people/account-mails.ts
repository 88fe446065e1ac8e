import "server-only";
import { issueAccountToken } from "@/lib/auth/account-token";
import type { Tx } from "@/lib/db";
import { enqueue, type NewMail } from "@/lib/notifications/outbox";
import type { AccountMailContent } from "@/lib/notifications/payload";

type Recipient = NewMail["recipient"];

/** What a mail about an account needs to know of its reader. */
export const accountMailReader = { id: true, email: true, name: true, locale: true, timeZone: true } as const;

/** Writes a new invitation down with its mail; earlier ones are void. Null as issuer: the person asked for it. */
export async function oweInvitation(
  tx: Tx,
  reader: Recipient,
  issuedById: string | null,
  now: number,
): Promise<void> {
  const token = { kind: "INVITATION", personId: reader.id, issuedById } as const;
  const accountTokenId = await issueAccountToken(tx, token, now);
  await oweAccountMail(tx, reader, { kind: "INVITATION", payload: { accountTokenId } }, now);
}

/** Writes a link to a new password down with its mail; earlier ones are void. */
export async function owePasswordReset(tx: Tx, reader: Recipient, now: number): Promise<void> {
  const token = { kind: "PASSWORD_RESET", personId: reader.id, issuedById: null } as const;
  const accountTokenId = await issueAccountToken(tx, token, now);
  await oweAccountMail(tx, reader, { kind: "PASSWORD_RESET", payload: { accountTokenId } }, now);
}

/** Tells a person that the password was changed. `now` in epoch ms. */
export async function owePasswordChanged(tx: Tx, reader: Recipient, now: number): Promise<void> {
  const changedAt = new Date(now).toISOString();
  await oweAccountMail(tx, reader, { kind: "PASSWORD_CHANGED", payload: { changedAt } }, now);
}

/** Tells a person, at the address he had, that his account has another one now. `now` in epoch ms. */
export async function oweEmailChanged(tx: Tx, readerBefore: Recipient, now: number): Promise<void> {
  const changedAt = new Date(now).toISOString();
  await oweAccountMail(tx, readerBefore, { kind: "EMAIL_CHANGED", payload: { changedAt } }, now);
}

async function oweAccountMail(tx: Tx, recipient: Recipient, content: AccountMailContent, now: number) {
  const about = { recipient, ticketId: null, eventId: null, state: "QUEUED", reason: null } as const;
  await enqueue(tx, [{ ...content, ...about }], now);
}
