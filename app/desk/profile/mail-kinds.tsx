import { useTranslations } from "next-intl";
import { ProfileSection } from "@/app/(portal)/profile/profile-section";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { switchableKinds } from "@/lib/notifications/mail-class";
import type { MailKind } from "@/prisma/generated/enums";
import { chooseMailKinds } from "./actions";

const choice = "flex min-h-8 items-center gap-2.5 text-sm";
const box = "size-4 shrink-0 accent-accent";

/** An agent's own mails, kind by kind; a missed deadline is told whatever he chooses. */
export function MailKinds({ muted }: { muted: readonly MailKind[] }) {
  const t = useTranslations("mail.own");
  const form = useTranslations("common.form");
  return (
    <ProfileSection id="mails" title={t("title")} text={t("text")}>
      <Form action={chooseMailKinds} success={t("saved")} keepAfterSuccess className="flex flex-col gap-4">
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">{t("title")}</legend>
          {switchableKinds.map((kind) => (
            <label key={kind} className={choice}>
              <input
                type="checkbox"
                name="wanted"
                value={kind}
                defaultChecked={!muted.includes(kind)}
                className={box}
              />
              {t(`kind.${kind}`)}
            </label>
          ))}
          <label className={choice}>
            <input type="checkbox" checked disabled readOnly className={box} />
            <span>
              {t("breach")} <span className="text-muted">· {t("always")}</span>
            </span>
          </label>
        </fieldset>
        <div>
          <SubmitButton>{form("save")}</SubmitButton>
        </div>
      </Form>
    </ProfileSection>
  );
}
