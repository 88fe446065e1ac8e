import "server-only";
import { rawTokenOf } from "@/lib/auth/account-token";
import { env } from "@/lib/env";
import { mailClass } from "@/lib/notifications/mail-class";
import { optOutToken } from "@/lib/notifications/opt-out-token";
import type { MailContent } from "@/lib/notifications/payload";

/** The addresses in one mail. `oneClick` is what a mail program posts to (RFC 8058). */
export type MailLinks = { action: string; optOut: { page: string; oneClick: string } | null };

/** The links of a mail, from APP_URL alone; tokens are computed here and kept nowhere. */
export function linksOf(
  content: MailContent,
  about: { recipientId: string; ticketId: string | null },
): MailLinks {
  return { action: `${env.APP_URL}${actionPath(content)}`, optOut: optOutOf(content, about) };
}

function actionPath({ kind, payload }: MailContent): string {
  switch (kind) {
    case "INVITATION":
      return `/invitation/${rawTokenOf(payload.accountTokenId)}`;
    case "PASSWORD_RESET":
      return `/password/${rawTokenOf(payload.accountTokenId)}`;
    case "PASSWORD_CHANGED":
      return "/forgot-password";
    case "EMAIL_CHANGED":
      return "/sign-in";
    case "REQUEST_RECEIVED":
    case "CUSTOMER_QUESTION":
    case "CUSTOMER_REMINDER":
    case "CUSTOMER_LAST_REMINDER":
    case "RESOLVED":
    case "TAKEN":
    case "BACK_IN_PROGRESS":
    case "WAITING_THIRD_PARTY":
    case "PUBLIC_REPLY":
    case "CLOSED":
      return `/requests/${payload.ticket.number}`;
    case "AGENT_ASSIGNED":
    case "AGENT_CUSTOMER_ANSWERED":
    case "AGENT_SLA_WARNING":
    case "AGENT_SLA_BREACH":
    case "AGENT_LOW_RATING":
      return `/desk/tickets/${payload.ticket.number}`;
  }
}

function optOutOf(
  { kind }: MailContent,
  { recipientId, ticketId }: { recipientId: string; ticketId: string | null },
): MailLinks["optOut"] {
  if (mailClass[kind] !== "status" || ticketId === null) return null;
  const token = optOutToken({ personId: recipientId, ticketId });
  return {
    page: `${env.APP_URL}/notifications/${token}`,
    oneClick: `${env.APP_URL}/api/notifications/opt-out/${token}`,
  };
}
