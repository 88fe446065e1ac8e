import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { previewMessage } from "@/app/preview";
import { Draft } from "@/components/form/draft";
import { SelectField, TextField } from "@/components/form/fields";
import { FileDrop } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import { MarkdownField } from "@/components/form/markdown-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import { categories } from "@/lib/tickets/catalogue";
import type { followedRequest } from "@/lib/tickets/requests";
import { MESSAGE_MAX, SUBJECT_MAX } from "@/lib/tickets/schema";
import { openNewRequest } from "../actions";

type Followed = NonNullable<Awaited<ReturnType<typeof followedRequest>>>;

const urgencies = ["LOW", "NORMAL", "HIGH", "CRITICAL"] as const;

type NewRequestFormProps = { draft: FormDraft; followed: Followed | null };

/** The form of a new request, as far as it has been filled in before. */
export async function NewRequestForm({ draft, followed }: NewRequestFormProps) {
  const locale = await getLocale();
  const t = await getTranslations("portal.new");
  const tForm = await getTranslations("common.form");
  return (
    <Card className="p-5 sm:p-6">
      <Form
        action={openNewRequest}
        submissionKey={randomUUID()}
        draft={draft}
        className="flex flex-col gap-5"
      >
        {followed ? <input type="hidden" name="followsNumber" value={followed.number} /> : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="categoryId"
            label={t("category")}
            optional={tForm("optional")}
            defaultValue={followed?.categoryId ?? ""}
          >
            <option value="">{t("noCategory")}</option>
            {(await categories()).map(({ id, nameRo, nameEn }) => (
              <option key={id} value={id}>
                {locale === "ro" ? nameRo : nameEn}
              </option>
            ))}
          </SelectField>
          <SelectField name="priority" label={t("urgency")} defaultValue={followed?.priority ?? "NORMAL"}>
            {urgencies.map((priority) => (
              <option key={priority} value={priority}>
                {t(`urgencies.${priority}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <TextField
          name="subject"
          label={t("subject")}
          hint={t("subjectHint")}
          maxLength={SUBJECT_MAX}
          defaultValue={followed?.subject ?? ""}
          autoComplete="off"
          required
        />
        <MarkdownField
          preview={previewMessage}
          words={catalogue[locale].common.editor}
          name="body"
          label={t("body")}
          hint={t("bodyHint")}
          rows={8}
          maxLength={MESSAGE_MAX}
          required
        />
        <FileDrop words={catalogue[locale].common.files} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{t("send")}</SubmitButton>
          <Draft words={catalogue[locale].common.draft} />
        </div>
      </Form>
    </Card>
  );
}
