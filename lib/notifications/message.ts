/** A mail ready to be handed to a transport; the same for every try of the same row. */
export type MailMessage = {
  /** Idempotency key with the provider. */
  key: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};
