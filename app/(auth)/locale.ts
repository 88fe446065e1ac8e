"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { LOCALE_COOKIE } from "@/lib/i18n/visitor-locale";
import { chooseLocale } from "@/lib/people/locale";
import { ok } from "@/lib/result";
import { Locale } from "@/prisma/generated/enums";

/** Changes the language of the page (field `locale`), and of the signed-in person for good. */
export const switchLocale = formAction(z.strictObject({ locale: z.enum(Locale) }), {
  as: "anyone",
  handler: async (actor, { locale }) => (actor ? chooseLocale(actor, locale) : ok(null)),
  done: async (_value, { locale }) => {
    const year = 365 * 24 * 60 * 60;
    const secure = isSecureSite();
    (await cookies()).set(LOCALE_COOKIE, locale, { maxAge: year, path: "/", sameSite: "lax", secure });
  },
});
