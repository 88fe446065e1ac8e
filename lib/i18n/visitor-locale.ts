import { acceptedLocale } from "@/lib/i18n/accept-language";
import { Locale } from "@/prisma/generated/enums";

/** Cookie in which someone not signed in keeps the chosen language. */
export const LOCALE_COOKIE = "locale";

const DEFAULT_LOCALE: Locale = "ro";

/** The language for somebody we do not know: of his cookie, else what the browser asks for, else Romanian. */
export function visitorLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const known = Object.values(Locale).find((locale) => locale === cookie);
  return known ?? acceptedLocale(acceptLanguage) ?? DEFAULT_LOCALE;
}
