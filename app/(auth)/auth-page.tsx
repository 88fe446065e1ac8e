import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { AuthShell } from "@/components/layout/auth-shell";
import { buttonClass } from "@/components/ui/button";
import { brandName } from "@/lib/brand";
import { switchLocale } from "./locale";

type AuthPageProps = { title: string; text?: ReactNode; children: ReactNode };

/** A page for someone not signed in, with the choice of language beneath. */
export async function AuthPage({ title, text, children }: AuthPageProps) {
  return (
    <AuthShell brand={await brandName()} {...{ title, text }} footer={<Languages />}>
      {children}
    </AuthShell>
  );
}

async function Languages() {
  const t = await getTranslations("common.language");
  const current = await getLocale();
  return (
    <Form action={switchLocale} keepAfterSuccess>
      <fieldset className="flex gap-1">
        <legend className="sr-only">{t("label")}</legend>
        {(["ro", "en"] as const).map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className={`${buttonClass("quiet", "sm")} aria-pressed:font-semibold aria-pressed:underline aria-pressed:underline-offset-4`}
          >
            {t(locale)}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
