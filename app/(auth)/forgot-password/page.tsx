import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { askForReset } from "../actions";
import { AuthPage } from "../auth-page";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("forgot.title") };
}

export default async function ForgotPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const { sent } = await searchParams;
  const t = await getTranslations("auth");
  if (sent) {
    return (
      <AuthPage title={t("forgot.sentTitle")} text={t("forgot.sent")}>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/sign-in">{t("forgot.back")}</ButtonLink>
          <ButtonLink href="/forgot-password" variant="quiet">
            {t("forgot.again")}
          </ButtonLink>
        </div>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t("forgot.title")} text={t("forgot.text")}>
      <Form action={askForReset} keepAfterSuccess className="flex flex-col gap-4">
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <SubmitButton className="mt-1 w-full">{t("forgot.submit")}</SubmitButton>
        <Link href="/sign-in" className="self-center text-accent text-sm underline-offset-4 hover:underline">
          {t("forgot.back")}
        </Link>
      </Form>
    </AuthPage>
  );
}
