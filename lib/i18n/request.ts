import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentActor } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { catalogue } from "@/lib/i18n/catalogue";
import { LOCALE_COOKIE, visitorLocale } from "@/lib/i18n/visitor-locale";
import type { Locale } from "@/prisma/generated/enums";

const DEFAULT_TIME_ZONE = "Europe/Bucharest";

/** The language of a request: of the signed-in person, else the cookie, else what the browser asks for. */
export async function requestLocale(): Promise<Locale> {
  const person = await currentActor();
  if (person) return person.locale;
  return visitorLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get("accept-language"));
}

export default getRequestConfig(async () => {
  const locale = await requestLocale();
  const person = await currentActor();
  const now = new Date(await currentTime());
  return { locale, messages: catalogue[locale], timeZone: person?.timeZone ?? DEFAULT_TIME_ZONE, now };
});
