import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { lookUpLink } from "@/lib/auth/links";
import { setNewPassword } from "../../actions";
import { AuthPage } from "../../auth-page";
import { NewPasswordForm } from "../../new-password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("reset.title") };
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await lookUpLink("PASSWORD_RESET", token);
  const t = await getTranslations("auth");
  if (link?.state !== "usable") {
    return (
      <AuthPage title={t("reset.deadTitle")} text={t("reset.dead")}>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/forgot-password" variant="primary">
            {t("reset.askAgain")}
          </ButtonLink>
          <ButtonLink href="/sign-in" variant="quiet">
            {t("forgot.back")}
          </ButtonLink>
        </div>
      </AuthPage>
    );
  }
  const { email } = link.person;
  return (
    <AuthPage title={t("reset.title")} text={t("reset.text", { email })}>
      <NewPasswordForm action={setNewPassword} submit={t("reset.submit")} {...{ token, email }} />
    </AuthPage>
  );
}
