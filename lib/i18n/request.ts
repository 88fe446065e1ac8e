import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { _createCache } from "use-intl/core";
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

// A message is taken apart once a process. Left to itself, next-intl does so anew in every part of every page, which
// was a twentieth of the time a ticket's page took. Not in its types; it passes on what it is handed here.
const parsed = { _cache: _createCache() };

export default getRequestConfig(async () => {
  const locale = await requestLocale();
  const person = await currentActor();
  const now = new Date(await currentTime());
  const timeZone = person?.timeZone ?? DEFAULT_TIME_ZONE;
  return { locale, messages: catalogue[locale], timeZone, now, ...parsed };
});
