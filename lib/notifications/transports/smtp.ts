import "server-only";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { log } from "@/lib/log";
import type { MailMessage } from "@/lib/notifications/message";
import type { Outcome, Transport } from "@/lib/notifications/transports/transport";

type SmtpOptions = {
  url: string;
  /** Refuse to speak without TLS. */
  requireTls: boolean;
  /** PEM of the only authorities to trust; without it the public ones. */
  ca?: string;
  /** Of a whole try, the waiting for a free connection with it. */
  timeoutMs?: number;
};

/** How long a server is left alone that says it has no room for us now (421). */
const PAUSE_MS = 30_000;

const failure = z.object({
  code: z.string().optional(),
  responseCode: z.number().int().optional(),
  message: z.string().optional(),
});

/**
 * Sends over pooled SMTP connections: `smtps:` is TLS from the start, `smtp:` upgrades by STARTTLS. A server whose
 * certificate does not hold is given nothing; the mail waits.
 */
export function smtpTransport({ url, requireTls, ca, timeoutMs = 25_000 }: SmtpOptions): Transport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const auth = username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const pool = createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: requireTls && !secure,
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(auth ? { auth } : {}),
    ...(ca ? { tls: { ca } } : {}),
  });
  const send = async (message: MailMessage): Promise<Outcome> => {
    // The package's limits are of silence: a server that trickles its words, or a full pool, would know no end.
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      await pool.sendMail({ ...partsOf(message), signal });
      return { ok: true };
    } catch (error) {
      return signal.aborted ? { ok: false, retryable: true, reason: "timeout" } : outcomeOf(error);
    }
  };
  return { name: "smtp", minIntervalMs: 0, send, close: () => pool.close() };
}

function partsOf({ from, to, subject, html, text, headers }: MailMessage) {
  const { "Message-ID": messageId, "In-Reply-To": inReplyTo, References: references, ...rest } = headers;
  const envelope = { from: from.address, to: [to.address] };
  const unchanging = Object.entries(rest).map(([key, value]) => ({ key, value: { prepared: true, value } }));
  return { from, to, envelope, subject, html, text, messageId, inReplyTo, references, headers: unchanging };
}

function outcomeOf(error: unknown): Outcome {
  const { code, responseCode, message } = failure.catch({}).parse(error);
  // Only a 5xx to the mail itself is final. One to our sign-in or to STARTTLS is ours to mend; the mail waits.
  const aboutTheMail = code === "EENVELOPE" || code === "EMESSAGE";
  const final = aboutTheMail && responseCode !== undefined && responseCode >= 500;
  const pause = responseCode === 421 ? { retryAfterMs: PAUSE_MS } : {};
  if (responseCode !== undefined)
    return { ok: false, retryable: !final, ...pause, reason: `refused: ${responseCode}` };
  // The only place that says whether there was no server, or one whose certificate does not hold.
  log.warn({ code, detail: message }, "the mail server could not be spoken to");
  return { ok: false, retryable: true, reason: code === "ETIMEDOUT" ? "timeout" : "connection_failed" };
}
