import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NewPasswordField } from "./password-fields";

type NewPasswordFormProps = { action: FormAction; token: string; email: string; submit: string };

/** The address, shown but not to be changed, and a new password for it. */
export function NewPasswordForm({ action, token, email, submit }: NewPasswordFormProps) {
  const t = useTranslations("auth");
  const rule = {
    title: t("rule.title"),
    length: t("rule.length"),
    digits: t("rule.digits"),
    extra: t("rule.extra"),
    met: t("rule.met"),
  };
  return (
    <Form action={action} keepAfterSuccess className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      <Field id="user-name" label={t("userName")} hint={t("userNameHint")}>
        {(control) => <Input {...control} type="email" value={email} readOnly autoComplete="username" />}
      </Field>
      <NewPasswordField
        label={t("newPassword")}
        toggle={{ show: t("showPassword"), hide: t("hidePassword") }}
        rule={rule}
      />
      <SubmitButton className="mt-1 w-full">{submit}</SubmitButton>
    </Form>
  );
}
