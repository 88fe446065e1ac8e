import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentActor } from "@/lib/auth/session";
import { acceptedLocale } from "@/lib/i18n/accept-language";
import { catalogue } from "@/lib/i18n/catalogue";
import { Locale } from "@/prisma/generated/enums";

/** Cookie in which someone not signed in keeps the chosen language. */
export const LOCALE_COOKIE = "locale";

const DEFAULT_LOCALE: Locale = "ro";
const DEFAULT_TIME_ZONE = "Europe/Bucharest";

/** The language of a request: of the signed-in person, else the cookie, else what the browser asks for. */
export async function requestLocale(): Promise<Locale> {
  const person = await currentActor();
  if (person) return person.locale;
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const known = Object.values(Locale).find((locale) => locale === chosen);
  return known ?? acceptedLocale((await headers()).get("accept-language")) ?? DEFAULT_LOCALE;
}

export default getRequestConfig(async () => {
  const locale = await requestLocale();
  const person = await currentActor();
  return { locale, messages: catalogue[locale], timeZone: person?.timeZone ?? DEFAULT_TIME_ZONE };
});
