import type { MailMessage } from "@/lib/notifications/message";
import type { Outcome, Transport } from "@/lib/notifications/transports/transport";

/** A transport that keeps what it is given, and answers as told. */
export function recording(send: (message: MailMessage) => Promise<Outcome> = async () => ({ ok: true })) {
  const messages: MailMessage[] = [];
  const transport: Transport = {
    name: "smtp",
    minIntervalMs: 0,
    send: (message) => {
      messages.push(message);
      return send(message);
    },
    close: () => {},
  };
  return { transport, messages };
}
