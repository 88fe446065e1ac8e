import { getLocale, getTranslations } from "next-intl/server";
import { switchLocale } from "@/app/(auth)/locale";
import { switchTheme } from "@/app/theme";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { accountWords } from "@/components/layout/account-words";
import { LanguageChoice, ThemeChoice } from "@/components/layout/preferences";
import { Disclosure } from "@/components/ui/disclosure";
import { currentTheme } from "@/lib/auth/session";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { ownProfile } from "@/lib/people/profile";
import { NAME_MAX } from "@/lib/people/schema";
import { saveProfile, setOwnPassword, signOutEverywhere } from "./actions";
import { ProfileSection } from "./profile-section";

/** What everyone may change about themselves, on either side. */
export async function ProfileSections({ actor }: { actor: PersonActor }) {
  const person = await ownProfile(actor);
  const t = await getTranslations("profile");
  const form = await getTranslations("common.form");
  const { language, theme } = await accountWords();
  return (
    <>
      <ProfileSection id="you" title={t("you.title")}>
        <Form action={saveProfile} success={t("you.saved")} keepAfterSuccess className="flex flex-col gap-4">
          <TextField
            name="name"
            label={t("you.name")}
            defaultValue={person.name}
            maxLength={NAME_MAX}
            autoComplete="name"
          />
          <TextField
            name="phone"
            type="tel"
            label={t("you.phone")}
            optional={form("optional")}
            hint={t("you.phoneHint")}
            defaultValue={person.phone ?? ""}
            autoComplete="tel"
          />
          <dl className="text-sm">
            <dt className="font-medium">{t("you.email")}</dt>
            <dd className="mt-0.5 break-all">{person.email}</dd>
            <dd className="text-[0.8125rem] text-muted">
              {t(isStaff(actor) ? "you.emailHintStaff" : "you.emailHint")}
            </dd>
            {person.organisation ? (
              <>
                <dt className="mt-3 font-medium">{t("you.organisation")}</dt>
                <dd className="mt-0.5">{person.organisation.name}</dd>
              </>
            ) : null}
          </dl>
          <div>
            <SubmitButton>{form("save")}</SubmitButton>
          </div>
        </Form>
      </ProfileSection>
      <ProfileSection id="looks" title={t("looks.title")}>
        <div className="-mx-2.5 grid gap-4 sm:grid-cols-2">
          <LanguageChoice words={language} current={await getLocale()} action={switchLocale} />
          <ThemeChoice words={theme} current={(await currentTheme()) ?? "SYSTEM"} action={switchTheme} />
        </div>
      </ProfileSection>
      <ProfileSection id="password" title={t("password.title")} text={t("password.text")}>
        <Form action={setOwnPassword} success={t("password.changed")} className="flex flex-col gap-4">
          <TextField
            name="currentPassword"
            type="password"
            label={t("password.current")}
            autoComplete="current-password"
          />
          <TextField
            name="password"
            type="password"
            label={t("password.new")}
            hint={t("password.hint")}
            autoComplete="new-password"
          />
          <div>
            <SubmitButton variant="secondary">{t("password.change")}</SubmitButton>
          </div>
        </Form>
      </ProfileSection>
      <ProfileSection id="sessions" title={t("sessions.title")} text={t("sessions.text")}>
        <Disclosure summary={t("sessions.end")} variant="danger" className="max-w-md [&>summary]:w-auto">
          <Form action={signOutEverywhere} keepAfterSuccess className="flex flex-col items-start gap-3">
            <p className="text-muted text-sm">{t("sessions.consequence")}</p>
            <SubmitButton variant="danger">{t("sessions.confirm")}</SubmitButton>
          </Form>
        </Disclosure>
      </ProfileSection>
    </>
  );
}
