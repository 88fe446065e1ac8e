import { useLocale, useTranslations } from "next-intl";
import { Draft } from "@/components/form/draft";
import { TextareaField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormDraft } from "@/lib/drafts/schema";
import { RATING_MESSAGE_MAX } from "@/lib/feedback/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import { rateRequest } from "../actions";
import { StarChoice } from "./star-choice";

type RatingFormProps = {
  number: number;
  agent: string;
  send: string;
  given?: { rating: number; message: string };
  draft: FormDraft;
};

/** Stars and a message, as they were given if they were. */
export function RatingForm({ number, agent, send, given, draft }: RatingFormProps) {
  const t = useTranslations("portal.rating");
  const tForm = useTranslations("common.form");
  const locale = useLocale();
  return (
    <Form action={rateRequest} draft={draft} success={t("thanks")} className="mt-1 flex flex-col gap-4">
      <input type="hidden" name="number" value={number} />
      <StarChoice
        legend={t("agent", { agent })}
        labels={([1, 2, 3, 4, 5] as const).map((count) => t("star", { count }))}
        given={given?.rating ?? null}
      />
      <TextareaField
        name="message"
        id="rating-message"
        label={t("message")}
        optional={tForm("optional")}
        rows={2}
        maxLength={RATING_MESSAGE_MAX}
        defaultValue={given?.message ?? ""}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="secondary">{send}</SubmitButton>
        <Draft words={catalogue[locale].common.draft} />
      </div>
    </Form>
  );
}
