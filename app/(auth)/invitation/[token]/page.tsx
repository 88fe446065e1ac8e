import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { lookUpLink } from "@/lib/auth/links";
import { acceptInvitationAndSignIn } from "../../actions";
import { AuthPage } from "../../auth-page";
import { NewPasswordForm } from "../../new-password-form";
import { DeadInvitation } from "./dead-invitation";

type InvitationPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ sent?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function InvitationPage({ params, searchParams }: InvitationPageProps) {
  const { token } = await params;
  const { sent } = await searchParams;
  const link = await lookUpLink("INVITATION", token);
  if (link?.state !== "usable" || link.person.status !== "INVITED")
    return <DeadInvitation token={token} link={link} renewed={sent !== undefined} />;
  const t = await getTranslations("auth");
  const { email, name } = link.person;
  return (
    <AuthPage title={t("invitation.title", { name })} text={t("invitation.text")}>
      <NewPasswordForm
        action={acceptInvitationAndSignIn}
        submit={t("invitation.submit")}
        {...{ token, email }}
      />
    </AuthPage>
  );
}
