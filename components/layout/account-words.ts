import { catalogue } from "@/lib/i18n/catalogue";
import type { Locale } from "@/prisma/generated/enums";
import type { Account } from "./account-menu";

/** The words of the account's menu. For server components: a browser is sent them, not the catalogue. */
export function accountWords(locale: Locale): Account["words"] {
  const { nav, language, theme } = catalogue[locale].common;
  return { account: nav.account, profile: nav.profile, signOut: nav.signOut, language, theme };
}
