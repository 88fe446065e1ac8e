import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { AuthShell } from "@/components/layout/auth-shell";
import { ButtonLink } from "@/components/ui/button";
import { brandName } from "@/lib/brand";
import { type OptOutStanding, seeOptOut } from "@/lib/notifications/preferences";
import { chooseNotifications } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mail.optOut");
  return { title: t("tab") };
}

type OptOutPageProps = { params: Promise<{ token: string }> };

export default async function OptOutPage({ params }: OptOutPageProps) {
  const { token } = await params;
  const standing = await seeOptOut(token);
  const t = await getTranslations("mail.optOut");
  const brand = await brandName();
  if (!standing) {
    return (
      <AuthShell brand={brand} title={t("invalidTitle")} text={t("invalid")}>
        <ButtonLink href="/sign-in" variant="primary">
          {t("signIn")}
        </ButtonLink>
      </AuthShell>
    );
  }
  const { number, email } = standing;
  return (
    <AuthShell brand={brand} title={t("title", { number: String(number) })} text={t("about", { email })}>
      <Choice token={token} {...standing} />
    </AuthShell>
  );
}

async function Choice({ token, optedOut, closed }: OptOutStanding & { token: string }) {
  const t = await getTranslations("mail.optOut");
  return (
    <div
      className="flex flex-col gap-4 text-sm"
      data-testid={optedOut ? "notifications-off" : "notifications-on"}
    >
      <p role="status" className="font-medium">
        {optedOut ? t("off") : t("on")}
      </p>
      <p className="text-muted">{optedOut ? t("stillSent") : t("askOff")}</p>
      {closed ? <p className="text-muted">{t("closed")}</p> : null}
      <Form action={chooseNotifications} keepAfterSuccess>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="wanted" value={optedOut ? "yes" : "no"} />
        <SubmitButton className="w-full" variant={optedOut ? "secondary" : "primary"}>
          {optedOut ? t("turnOn") : t("turnOff")}
        </SubmitButton>
      </Form>
    </div>
  );
}
