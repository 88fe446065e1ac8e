import enAuth from "@/lib/i18n/messages/en/auth.json";
import enCommon from "@/lib/i18n/messages/en/common.json";
import enDesk from "@/lib/i18n/messages/en/desk.json";
import enErrors from "@/lib/i18n/messages/en/errors.json";
import enLive from "@/lib/i18n/messages/en/live.json";
import enMail from "@/lib/i18n/messages/en/mail.json";
import enPeople from "@/lib/i18n/messages/en/people.json";
import enPolicies from "@/lib/i18n/messages/en/policies.json";
import enPortal from "@/lib/i18n/messages/en/portal.json";
import enProfile from "@/lib/i18n/messages/en/profile.json";
import enSettings from "@/lib/i18n/messages/en/settings.json";
import enSla from "@/lib/i18n/messages/en/sla.json";
import enTickets from "@/lib/i18n/messages/en/tickets.json";
import auth from "@/lib/i18n/messages/ro/auth.json";
import common from "@/lib/i18n/messages/ro/common.json";
import desk from "@/lib/i18n/messages/ro/desk.json";
import errors from "@/lib/i18n/messages/ro/errors.json";
import live from "@/lib/i18n/messages/ro/live.json";
import mail from "@/lib/i18n/messages/ro/mail.json";
import people from "@/lib/i18n/messages/ro/people.json";
import policies from "@/lib/i18n/messages/ro/policies.json";
import portal from "@/lib/i18n/messages/ro/portal.json";
import profile from "@/lib/i18n/messages/ro/profile.json";
import settings from "@/lib/i18n/messages/ro/settings.json";
import sla from "@/lib/i18n/messages/ro/sla.json";
import tickets from "@/lib/i18n/messages/ro/tickets.json";
import type { Locale } from "@/prisma/generated/enums";

const ro = {
  auth,
  common,
  desk,
  errors,
  live,
  mail,
  people,
  policies,
  portal,
  profile,
  settings,
  sla,
  tickets,
};

/** Every message, by namespace; Romanian is the model that English has to match. */
export type Messages = typeof ro;

/** The words for people, by language. */
export const catalogue: Record<Locale, Messages> = {
  ro,
  en: {
    auth: enAuth,
    common: enCommon,
    desk: enDesk,
    errors: enErrors,
    live: enLive,
    mail: enMail,
    people: enPeople,
    policies: enPolicies,
    portal: enPortal,
    profile: enProfile,
    settings: enSettings,
    sla: enSla,
    tickets: enTickets,
  },
};
