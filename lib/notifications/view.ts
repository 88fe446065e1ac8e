import type { MailView } from "@/emails/view";
import { accentOf } from "@/lib/colour";
import { mailClass } from "@/lib/notifications/mail-class";
import type { AccountMailContent, MailContent } from "@/lib/notifications/payload";
import { accountBody } from "@/lib/notifications/words/account";
import type { MailWords } from "@/lib/notifications/words/body";
import { ticketBody } from "@/lib/notifications/words/ticket";
import type { Locale } from "@/prisma/generated/enums";

/** Everything a mail is made from; the same input gives the same mail. */
export type MailInput = MailWords & {
  content: MailContent;
  locale: Locale;
  name: string;
  /** The brand's colour, #rrggbb. */
  colour: string;
  links: { action: string; optOut: { page: string } | null };
};

/** The finished words of a mail, ready for the template. */
export function viewOf(input: MailInput): MailView {
  const { t, content, links, locale, brand } = input;
  const ticket = isAccountMail(content) ? null : content.payload.ticket;
  const number = String(ticket?.number);
  return {
    ...(isAccountMail(content) ? accountBody(content, input) : ticketBody(content, input)),
    locale,
    brand,
    accent: accentOf(input.colour),
    greeting: t("mail.greeting", { name: input.name }),
    ticket: ticket && { label: t("mail.ticket", { number }), subject: ticket.subject },
    action: { label: actionLabel(content, t), href: links.action },
    optOut: links.optOut && {
      label: t("mail.noNotifications"),
      about: content.kind === "CLOSED" ? t("mail.optOut.closed") : t("mail.noNotificationsAbout", { number }),
      href: links.optOut.page,
    },
    footer: [
      t("mail.footerNoReply"),
      t("mail.footerInApp"),
      ...(mailClass[content.kind] === "preference" ? [t("mail.agentPreferences")] : []),
    ],
  };
}

function isAccountMail(content: MailContent): content is AccountMailContent {
  return !("ticket" in content.payload);
}

function actionLabel(content: MailContent, t: MailWords["t"]): string {
  if (content.kind === "INVITATION" || content.kind === "EMAIL_CHANGED") return t("mail.visitPortal");
  return isAccountMail(content) ? t("mail.newPassword") : t("mail.viewRequest");
}
