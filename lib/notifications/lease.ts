import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { staysAtAddress } from "@/lib/notifications/mail-class";

/** How long a sender may hold a mail; far longer than a batch takes, so that it ends only when the sender died. */
const LEASE_SECONDS = 180;
/** More than one try of a mail can take with any transport: each bounds it as a whole. */
const LONGEST_TRY_SECONDS = 30;

/** A claim on some mails. Whoever holds the newest token of a mail, and nobody else, may settle it. */
export type Lease = {
  token: string;
  ids: string[];
  /** By performance.now(): no try is begun later, as it might outlive the lease. */
  beginUntil: number;
};

/**
 * Claims up to `limit` mails that are due, also those whose sender died. Each is claimed by one sender at a time, and
 * goes to the address its reader has today, unless its kind stays at the one it came to be owed to.
 */
export async function claimDue(limit: number): Promise<Lease> {
  const token = randomUUID();
  const beginUntil = performance.now() + (LEASE_SECONDS - LONGEST_TRY_SECONDS) * 1000;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT id, "recipientId" FROM "OutboxMail"
      WHERE state IN ('QUEUED', 'SENDING') AND "nextAttemptAt" <= clock_timestamp()
      ORDER BY "nextAttemptAt", id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE "OutboxMail" mail SET
      state = 'SENDING', attempts = attempts + 1, "leaseToken" = ${token}::uuid,
      "leaseUntil" = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
      "nextAttemptAt" = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
      "toEmail" = CASE WHEN kind = ANY (${[...staysAtAddress]}::"MailKind"[]) THEN "toEmail" ELSE reader.email END
    FROM due JOIN "Person" reader ON reader.id = due."recipientId"
    WHERE mail.id = due.id
    RETURNING mail.id`;
  return { token, ids: rows.map(({ id }) => id).sort(), beginUntil };
}

/** How a claimed mail ended, or when it is tried again. */
export type Settlement =
  | { state: "SENT"; transport: string }
  | { state: "DROPPED" | "DEAD"; reason: string }
  | { state: "QUEUED"; reason: string; waitMs: number };

/** Writes the end of a try down; false when the lease was lost to another sender meanwhile. */
export async function settle(id: string, token: string, end: Settlement): Promise<boolean> {
  const reason = end.state === "SENT" ? null : end.reason.slice(0, 200);
  const transport = end.state === "SENT" ? end.transport : null;
  const waitMs = end.state === "QUEUED" ? end.waitMs : 0;
  const settled = await db.$executeRaw`
    UPDATE "OutboxMail" SET
      state = ${end.state}::"MailState", reason = ${reason}, transport = ${transport},
      "sentAt" = CASE WHEN ${end.state} = 'SENT' THEN clock_timestamp() END,
      "nextAttemptAt" = clock_timestamp() + make_interval(secs => ${waitMs / 1000}),
      "leaseToken" = NULL, "leaseUntil" = NULL
    WHERE id = ${id}::uuid AND state = 'SENDING' AND "leaseToken" = ${token}::uuid`;
  return settled === 1;
}

/** Lets go of claimed mails that were not tried: they are due at once, and it counts as no attempt. */
export async function giveBack(ids: readonly string[], token: string): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw`
    UPDATE "OutboxMail" SET
      state = 'QUEUED', attempts = attempts - 1, "nextAttemptAt" = clock_timestamp(),
      "leaseToken" = NULL, "leaseUntil" = NULL
    WHERE id = ANY (${[...ids]}::uuid[]) AND state = 'SENDING' AND "leaseToken" = ${token}::uuid`;
}
