import "server-only";
import { Resend } from "resend";
import { z } from "zod";
import type { MailMessage } from "@/lib/notifications/message";
import type { Outcome, Transport } from "@/lib/notifications/transports/transport";

type ResendOptions = { apiKey: string; baseUrl: string; timeoutMs?: number; minIntervalMs?: number };

/** What a 429 asks for at least, also one that does not say how long. */
const LEAST_PAUSE_MS = 1_000;

/** What the API says of a refusal. A proxy on the way may have said something else altogether. */
const refusal = z
  .object({
    name: z
      .string()
      .regex(/^\w{1,60}$/)
      .nullable()
      .catch(null),
    statusCode: z.number().int().nullable().catch(null),
  })
  .catch({ name: null, statusCode: null });

/** Sends through Resend's API. Every try of a mail carries the same idempotency key and the same bytes. */
export function resendTransport({
  apiKey,
  baseUrl,
  timeoutMs = 15_000,
  minIntervalMs = 500,
}: ResendOptions): Transport {
  const resend = new Resend(apiKey, { baseUrl: baseUrl.replace(/\/+$/, ""), userAgent: "helpdesk-tecnet" });
  const send = async (message: MailMessage): Promise<Outcome> => {
    const signal = AbortSignal.timeout(timeoutMs);
    // The package has no time limit of its own, but hands to fetch whatever it is given.
    const options = { idempotencyKey: message.key, signal, redirect: "error" };
    const { data, error, headers } = await resend.emails.send(bodyOf(message), options);
    if (data) return { ok: true };
    if (headers) return outcomeOf(refusal.parse(error), headers);
    return { ok: false, retryable: true, reason: signal.aborted ? "timeout" : "connection_failed" };
  };
  return { name: "resend", minIntervalMs, send, close: () => {} };
}

/** Addresses go without the person's display name: the API takes them as text only. */
function bodyOf({ from, to, subject, html, text, headers }: MailMessage) {
  const sender = `"${from.name.replace(/["\\]/g, "")}" <${from.address}>`;
  return { from: sender, to: [to.address], subject, html, text, headers };
}

function outcomeOf({ name, statusCode }: z.output<typeof refusal>, headers: Record<string, string>): Outcome {
  // The key was used before with other bytes (another release rendered it): that mail has gone out.
  if (name === "invalid_idempotent_request") return { ok: true };
  // The package calls whatever it cannot read an application_error; that says nothing.
  const words = ["refused:", statusCode ?? "unknown", name === "application_error" ? null : name];
  const busy = statusCode === null || statusCode === 408 || statusCode === 429 || statusCode >= 500;
  const beingSent = name === "concurrent_idempotent_requests";
  // A wrong key or domain is ours to mend; the mail waits for it.
  const ours = statusCode === 401 || statusCode === 403;
  return {
    ok: false,
    retryable: busy || beingSent || ours,
    retryAfterMs: Math.max(retryAfterMs(headers["retry-after"]), statusCode === 429 ? LEAST_PAUSE_MS : 0),
    reason: words.filter((word) => word !== null).join(" "),
  };
}

/** Seconds or a date, at most a day. */
function retryAfterMs(header: string | undefined): number {
  if (!header) return 0;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 86_400_000) : 0;
}
