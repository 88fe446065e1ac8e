import type { MailMessage } from "@/lib/notifications/message";

/**
 * What became of one try. `reason` is short, for the ledger, and holds no address and no words of the mail. A
 * `retryAfterMs` above zero asks for patience with all mails, not this one alone.
 */
export type Outcome = { ok: true } | { ok: false; retryable: boolean; retryAfterMs?: number; reason: string };

/** A way for mails to leave. The same message may be given again: its key and Message-ID stay. */
export type Transport = {
  name: "mailbox" | "smtp" | "resend";
  /** Least time between two mails of this process, from the provider's rate limit. */
  minIntervalMs: number;
  /** Ends within half a minute, whatever the other side does. */
  send: (message: MailMessage) => Promise<Outcome>;
  close: () => void;
};
