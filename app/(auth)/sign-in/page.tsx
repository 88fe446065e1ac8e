import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { ownPath } from "@/lib/auth/own-path";
import { currentActor } from "@/lib/auth/session";
import { homeOf } from "@/lib/people/home";
import { signIn } from "../actions";
import { AuthPage } from "../auth-page";
import { PasswordField } from "../password-fields";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, changed } = await searchParams;
  const back = ownPath(typeof next === "string" ? next : null);
  const actor = await currentActor();
  if (actor) redirect(back ?? homeOf(actor.role));
  const t = await getTranslations("auth");
  return (
    <AuthPage title={t("signIn.title")} text={t("signIn.text")}>
      {changed ? (
        <Alert tone="good" className="mb-5">
          {t("signIn.passwordChanged")}
        </Alert>
      ) : null}
      <Form action={signIn} keepAfterSuccess className="flex flex-col gap-4">
        {back ? <input type="hidden" name="next" value={back} /> : null}
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          label={t("password")}
          toggle={{ show: t("showPassword"), hide: t("hidePassword") }}
          autoComplete="current-password"
        />
        <SubmitButton className="mt-1 w-full">{t("signIn.submit")}</SubmitButton>
        <Link
          href="/forgot-password"
          className="self-center text-accent text-sm underline-offset-4 hover:underline"
        >
          {t("signIn.forgot")}
        </Link>
      </Form>
    </AuthPage>
  );
}
