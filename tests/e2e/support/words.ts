import enCommon from "@/lib/i18n/messages/en/common.json" with { type: "json" };
import enErrors from "@/lib/i18n/messages/en/errors.json" with { type: "json" };
import enMail from "@/lib/i18n/messages/en/mail.json" with { type: "json" };
import enPortal from "@/lib/i18n/messages/en/portal.json" with { type: "json" };
import enProfile from "@/lib/i18n/messages/en/profile.json" with { type: "json" };
import enSla from "@/lib/i18n/messages/en/sla.json" with { type: "json" };
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import mail from "@/lib/i18n/messages/ro/mail.json" with { type: "json" };
import portal from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import profile from "@/lib/i18n/messages/ro/profile.json" with { type: "json" };
import sla from "@/lib/i18n/messages/ro/sla.json" with { type: "json" };

/** What a customer reads, in either language. */
export const words = {
  ro: { common, errors, mail, portal, profile, sla },
  en: {
    common: enCommon,
    errors: enErrors,
    mail: enMail,
    portal: enPortal,
    profile: enProfile,
    sla: enSla,
  },
};

export type Words = (typeof words)["ro"];

/** A sentence up to what is put into it: what of it is the same on every page. */
export function beginning(sentence: string): string {
  return /^[^<{]*/.exec(sentence)?.[0].trim() ?? "";
}
