import type { Messages } from "@/lib/i18n/catalogue";
import type { Locale } from "@/prisma/generated/enums";

// Keys given to t("…") are checked by the compiler against the Romanian catalogue.
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
