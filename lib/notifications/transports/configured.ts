import "server-only";
import { readFileSync } from "node:fs";
import { env } from "@/lib/env";
import { mailboxTransport } from "@/lib/notifications/transports/mailbox";
import { resendTransport } from "@/lib/notifications/transports/resend";
import { smtpTransport } from "@/lib/notifications/transports/smtp";
import type { Transport } from "@/lib/notifications/transports/transport";

let made: Transport | undefined;

/** The transport the environment names, one per process. */
export function configuredTransport(): Transport {
  made ??= make();
  return made;
}

function make(): Transport {
  switch (env.MAIL_TRANSPORT) {
    case "mailbox":
      return mailboxTransport();
    case "smtp":
      return smtpTransport({
        url: env.SMTP_URL ?? "",
        requireTls: env.MODE === "production",
        ...(env.SMTP_CA_FILE
          ? { ca: readFileSync(/* turbopackIgnore: true */ env.SMTP_CA_FILE, "utf8") }
          : {}),
      });
    case "resend":
      return resendTransport({ apiKey: env.RESEND_API_KEY ?? "", baseUrl: env.RESEND_BASE_URL });
  }
}
