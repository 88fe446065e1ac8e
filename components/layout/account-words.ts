import { getTranslations } from "next-intl/server";
import type { Account } from "./account-menu";

/** The words of the account's menu: a browser is sent them, not the catalogue. */
export async function accountWords(): Promise<Account["words"]> {
  const t = await getTranslations("common");
  return {
    account: t.raw("nav.account"),
    profile: t("nav.profile"),
    signOut: t("nav.signOut"),
    language: { label: t("language.label"), ro: t("language.ro"), en: t("language.en") },
    theme: {
      label: t("theme.label"),
      SYSTEM: t("theme.SYSTEM"),
      LIGHT: t("theme.LIGHT"),
      DARK: t("theme.DARK"),
    },
  };
}
