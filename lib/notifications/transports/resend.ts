import "server-only";
import { z } from "zod";
import type { MailMessage } from "@/lib/notifications/message";
import type { Outcome, Transport } from "@/lib/notifications/transports/transport";

type ResendOptions = { apiKey: string; baseUrl: string; timeoutMs?: number; minIntervalMs?: number };

const refusal = z.object({ name: z.string().regex(/^\w{1,60}$/) });

/** Sends through Resend's API. Every try of a mail carries the same idempotency key and the same bytes. */
export function resendTransport({
  apiKey,
  baseUrl,
  timeoutMs = 15_000,
  minIntervalMs = 500,
}: ResendOptions): Transport {
  const send = async (message: MailMessage): Promise<Outcome> => {
    try {
      const response = await fetch(new URL("/emails", baseUrl), {
        method: "POST",
        headers: {
          authorization: `Bearer ${apiKey}`,
          "content-type": "application/json",
          "idempotency-key": message.key,
          "user-agent": "helpdesk-tecnet",
        },
        body: JSON.stringify(bodyOf(message)),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: "error",
      });
      const answer = (await response.text()).slice(0, 10_000);
      return response.ok ? { ok: true } : outcomeOf(response, answer);
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === "TimeoutError";
      return { ok: false, retryable: true, reason: timedOut ? "timeout" : "connection_failed" };
    }
  };
  return { name: "resend", minIntervalMs, send, close: () => {} };
}

/** Addresses go without the person's display name: the API takes them as text only. */
function bodyOf({ from, to, subject, html, text, headers }: MailMessage) {
  const sender = `"${from.name.replace(/["\\]/g, "")}" <${from.address}>`;
  return { from: sender, to: [to.address], subject, html, text, headers };
}

function outcomeOf(response: Response, answer: string): Outcome {
  const name = nameIn(answer);
  const reason = `refused: ${response.status}${name ? ` ${name}` : ""}`;
  // The key was used before with other bytes (another release rendered it): that mail has gone out.
  if (name === "invalid_idempotent_request") return { ok: true };
  const busy = response.status === 408 || response.status === 429 || response.status >= 500;
  const beingSent = name === "concurrent_idempotent_requests";
  // A wrong key or domain is ours to mend; the mail waits for it.
  const ours = response.status === 401 || response.status === 403;
  const retryable = busy || beingSent || ours;
  return { ok: false, retryable, retryAfterMs: retryAfterMs(response.headers.get("retry-after")), reason };
}

function nameIn(answer: string): string | null {
  const json = z.string().transform(parseJson).pipe(refusal).safeParse(answer);
  return json.success ? json.data.name : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Seconds or a date, at most a day. */
function retryAfterMs(header: string | null): number {
  if (!header) return 0;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 86_400_000) : 0;
}
