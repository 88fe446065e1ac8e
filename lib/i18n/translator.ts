import { createFormatter, createTranslator } from "use-intl/core";
import { catalogue } from "@/lib/i18n/catalogue";
import type { Locale } from "@/prisma/generated/enums";

/** Translates outside of a request (mails, exports): `translatorFor("ro")("mail.subject.taken")`. */
export function translatorFor(locale: Locale) {
  return createTranslator({ locale, messages: catalogue[locale] });
}

/** Writes dates and numbers outside of a request, in a language and an IANA zone. */
export function formatterFor(locale: Locale, timeZone: string) {
  return createFormatter({ locale, timeZone });
}
