import "server-only";
import { databaseNow, db } from "@/lib/db";
import { log } from "@/lib/log";
import { backoffMs, MOST_ATTEMPTS } from "@/lib/notifications/backoff";
import { claimDue, giveBack, type Lease, type Settlement, settle } from "@/lib/notifications/lease";
import type { MailMessage } from "@/lib/notifications/message";
import { type Pace, paceOf } from "@/lib/notifications/pace";
import { dropReason } from "@/lib/notifications/relevance";
import { renderMail } from "@/lib/notifications/render";
import { type DueMail, readDue } from "@/lib/notifications/standing";
import { configuredTransport } from "@/lib/notifications/transports/configured";
import type { Outcome, Transport } from "@/lib/notifications/transports/transport";
import { type Brand, readBrand } from "@/lib/stored-brand";

/** Mails held at once; bounds memory and the time a lease is needed for. */
const BATCH = 20;
const AT_ONCE = 4;

/** Addresses are checked where they come in; this is the last look before a mail leaves. */
const SINGLE_ADDRESS = /^[^\s@,;:<>"()[\]\\]{1,64}@[^\s@,;:<>"()[\]\\]{1,253}$/;

const paces = new WeakMap<Transport, Pace>();

/** What became of the mails of one run; `lost` were taken over by another sender meanwhile. */
export type Delivered = { sent: number; retried: number; dropped: number; dead: number; lost: number };

type Options = {
  /** Most mails of this run. */
  limit?: number;
  /** No mail is begun after this many ms; the last one may take half a minute more. */
  budgetMs?: number;
  transport?: Transport;
};

/**
 * Sends mails that are due. Any number of senders may run at once, and each may die at any time: a mail is sent
 * at least once, and a second time only when a sender died between sending and writing it down, then with the same
 * Message-ID and idempotency key. A failing provider is no error: its mails wait, or are given up as dead. One that
 * asks for patience ends the run, and this process leaves it alone as long as asked.
 */
export async function deliverDue(options: Options = {}): Promise<Delivered> {
  const { limit = BATCH, budgetMs = 25_000, transport = configuredTransport() } = options;
  const done: Delivered = { sent: 0, retried: 0, dropped: 0, dead: 0, lost: 0 };
  const until = performance.now() + budgetMs;
  const pace = paces.get(transport) ?? paceOf(transport.minIntervalMs);
  paces.set(transport, pace);
  let left = limit;
  while (left > 0 && performance.now() < until && pace.freeAt() < until) {
    const lease = await claimDue(Math.min(left, BATCH));
    if (lease.ids.length === 0) break;
    left -= lease.ids.length;
    const beginUntil = Math.min(lease.beginUntil, until);
    if (!(await deliverBatch(lease, { transport, pace, beginUntil, halted: false }, done))) break;
  }
  return done;
}

/** False when the provider or the time leaves no room for all of them: those not tried are given back. */
async function deliverBatch(lease: Lease, way: Way, done: Delivered): Promise<boolean> {
  const now = await databaseNow(db);
  const brand = await readBrand();
  const queue = await readDue(lease.ids, now);
  const worker = async () => {
    for (let mail = queue.shift(); mail; mail = queue.shift()) {
      const end = await attempt(mail, brand, way);
      if (!end) {
        queue.push(mail);
        return;
      }
      const settled = await settle(mail.row.id, lease.token, end);
      done[settled ? countOf[end.state] : "lost"]++;
      if (end.state === "DEAD") log.warn({ mail: mail.row.id, reason: end.reason }, "a mail was given up");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const untried = queue.map(({ row }) => row.id);
  await giveBack(untried, lease.token);
  return untried.length === 0 && !way.halted;
}

const countOf = { SENT: "sent", QUEUED: "retried", DROPPED: "dropped", DEAD: "dead" } as const;

/** How mails leave in one batch: none is begun after `beginUntil`, nor once the provider has halted it. */
type Way = { transport: Transport; pace: Pace; beginUntil: number; halted: boolean };

/** One try of a mail; null when its turn would come too late, or the provider asked for patience meanwhile. */
async function attempt(mail: DueMail, brand: Brand, way: Way): Promise<Settlement | null> {
  const { transport, pace } = way;
  const { row, standing, linkValidUntil } = mail;
  const reason = dropReason(row.kind, standing);
  if (reason) return { state: "DROPPED", reason };
  if (!SINGLE_ADDRESS.test(row.toEmail)) return { state: "DEAD", reason: "address_invalid" };
  if (row.attempts > MOST_ATTEMPTS) return { state: "DEAD", reason: "too_many_attempts" };
  const message = await renderMail(row, { brand, linkValidUntil }).catch((error: unknown) => {
    // A mail that cannot be rendered must not hold up the others; an admin sees it and can send it again.
    log.error({ err: error, mail: row.id }, "a mail could not be rendered");
    return null;
  });
  if (!message) return { state: "DEAD", reason: "not_rendered" };
  if (!(await pace.turn(way.beginUntil)) || way.halted) return null;
  const outcome = await handOver(message, transport);
  if (outcome.ok) return { state: "SENT", transport: transport.name };
  if (outcome.retryAfterMs) {
    way.halted = true;
    pace.hold(outcome.retryAfterMs);
  }
  if (!outcome.retryable || row.attempts === MOST_ATTEMPTS) return { state: "DEAD", reason: outcome.reason };
  const waitMs = backoffMs(row.attempts, outcome.retryAfterMs ?? 0, Math.random());
  return { state: "QUEUED", reason: outcome.reason, waitMs };
}

/** A transport that throws says nothing about the mail, so the mail is tried again. */
async function handOver(message: MailMessage, transport: Transport): Promise<Outcome> {
  try {
    return await transport.send(message);
  } catch (error) {
    log.error({ err: error, key: message.key }, "a mail transport threw");
    return { ok: false, retryable: true, reason: "transport_failed" };
  }
}
