import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { previewMessage } from "@/app/preview";
import { Draft } from "@/components/form/draft";
import { FileDrop } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import { MarkdownField } from "@/components/form/markdown-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import { MESSAGE_MAX } from "@/lib/tickets/schema";
import { commentOnRequest } from "../actions";

/** A comment with its files; it leaves the status as it is, but for the answer to a question. */
export function CommentForm({ number, draft }: { number: number; draft: FormDraft }) {
  const t = useTranslations("portal.composer");
  const { draft: draftWords, editor, files } = catalogue[useLocale()].common;
  return (
    <Form
      key={draft.key}
      action={commentOnRequest}
      submissionKey={randomUUID()}
      draft={draft}
      success={t("added")}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="number" value={number} />
      <MarkdownField
        preview={previewMessage}
        words={editor}
        name="body"
        id="comment"
        label={t("body")}
        hideLabel
        placeholder={t("placeholder")}
        rows={4}
        maxLength={MESSAGE_MAX}
      />
      <FileDrop words={files} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>{t("add")}</SubmitButton>
        <Draft words={draftWords} />
      </div>
    </Form>
  );
}
