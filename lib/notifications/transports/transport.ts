import type { MailMessage } from "@/lib/notifications/message";

/** What became of one try. `reason` is short, for the ledger, and holds no address and no words of the mail. */
export type Outcome = { ok: true } | { ok: false; retryable: boolean; retryAfterMs?: number; reason: string };

/** A way for mails to leave. The same message may be given again: its key and Message-ID stay. */
export type Transport = {
  name: "mailbox" | "smtp" | "resend";
  /** Least time between two mails of this process, from the provider's rate limit. */
  minIntervalMs: number;
  send: (message: MailMessage) => Promise<Outcome>;
  close: () => void;
};
