import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { SeenToken } from "@/lib/auth/account-token";
import { askForInvitation } from "../../actions";
import { AuthPage } from "../../auth-page";

type DeadInvitationProps = { token: string; link: SeenToken | null; renewed: boolean };

/** What became of an invitation that no longer works, and the way on. */
export async function DeadInvitation({ token, link, renewed }: DeadInvitationProps) {
  const t = await getTranslations("auth");
  if (!link) return <Ways title={t("invitation.deadTitle")} text={t("invitation.unknown")} />;
  if (link.person.status !== "INVITED")
    return <Ways title={t("invitation.usedTitle")} text={t("invitation.used")} />;
  const why = link.state === "expired" ? t("invitation.expired") : t("invitation.voided");
  return (
    <AuthPage title={renewed ? t("forgot.sentTitle") : t("invitation.deadTitle")} text={renewed ? null : why}>
      {renewed ? (
        <Alert tone="good">{t("invitation.renewed")}</Alert>
      ) : (
        <Form action={askForInvitation} keepAfterSuccess>
          <input type="hidden" name="token" value={token} />
          <SubmitButton className="w-full">{t("invitation.renew")}</SubmitButton>
        </Form>
      )}
    </AuthPage>
  );
}

async function Ways({ title, text }: { title: string; text: string }) {
  const t = await getTranslations("auth");
  return (
    <AuthPage title={title} text={text}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/sign-in" variant="primary">
          {t("signIn.submit")}
        </ButtonLink>
        <ButtonLink href="/forgot-password" variant="quiet">
          {t("signIn.forgot")}
        </ButtonLink>
      </div>
    </AuthPage>
  );
}
