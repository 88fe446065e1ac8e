import { createFormatter, createTranslator } from "use-intl/core";
import { catalogue } from "@/lib/i18n/catalogue";
import type { Locale } from "@/prisma/generated/enums";

// Kept, as each of them keeps the messages it has taken apart.
const translators = {
  ro: createTranslator({ locale: "ro", messages: catalogue.ro }),
  en: createTranslator({ locale: "en", messages: catalogue.en }),
} as const satisfies Record<Locale, unknown>;

/** Translates outside of a request (mails, exports): `translatorFor("ro")("mail.subject.taken")`. */
export function translatorFor(locale: Locale) {
  return translators[locale];
}

/** Writes dates and numbers outside of a request, in a language and an IANA zone. */
export function formatterFor(locale: Locale, timeZone: string) {
  return createFormatter({ locale, timeZone });
}
