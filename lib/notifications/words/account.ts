import type { AccountMailContent } from "@/lib/notifications/payload";
import { fact, type MailBody, type MailWords } from "@/lib/notifications/words/body";

/** The body of a mail about an account. */
export function accountBody({ kind, payload }: AccountMailContent, words: MailWords): MailBody {
  const { t, date, brand, email, linkValidUntil } = words;
  const validUntil = fact(t("mail.label.validUntil"), linkValidUntil && date(linkValidUntil));
  const frame = {
    subject: t(`mail.${kind}.subject`, { brand }),
    heading: t(`mail.${kind}.heading`, { brand }),
    preview: t(`mail.${kind}.preview`),
    quote: null,
    note: t(`mail.${kind}.note`),
  };
  const text = t(`mail.${kind}.text`, { brand, email });

  switch (kind) {
    case "INVITATION":
      return {
        ...frame,
        lines: [text, t("mail.INVITATION.next")],
        facts: [...fact(t("mail.label.userName"), email), ...validUntil],
      };
    case "PASSWORD_RESET":
      return { ...frame, lines: [text], facts: validUntil };
    case "PASSWORD_CHANGED":
    case "EMAIL_CHANGED":
      return { ...frame, lines: [text], facts: fact(t("mail.label.changedAt"), date(payload.changedAt)) };
  }
}
