import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { previewMessage } from "@/app/preview";
import { Draft } from "@/components/form/draft";
import { FileDrop } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import { MarkdownField } from "@/components/form/markdown-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import type { TicketPage } from "@/lib/tickets/page";
import { MESSAGE_MAX } from "@/lib/tickets/schema";
import { commentOnRequest } from "../actions";
import { IntentChoice } from "./intent-choice";

type ComposerProps = {
  ticket: TicketPage;
  draft: FormDraft;
  /** The draft is what was begun in another form, which is no longer offered. */
  carried: boolean;
};

/** "Comentați această solicitare"; on a closed request the way to a new one. */
export function Composer({ ticket, draft, carried }: ComposerProps) {
  const t = useTranslations("portal");
  const locale = useLocale();
  const { number, status } = ticket;
  if (status === "CLOSED") {
    const followUp = ticket.followUps.at(-1);
    return (
      <Alert tone="info" className="print:hidden">
        <p>{t("closed.text")}</p>
        {followUp ? (
          <p>
            {t.rich("closed.followed", {
              ...followUp,
              link: (chunks) => (
                <Link
                  href={`/requests/${followUp.number}`}
                  className="font-medium text-accent underline underline-offset-2"
                >
                  {chunks}
                </Link>
              ),
            })}
          </p>
        ) : null}
        <ButtonLink
          href={`/requests/new?follows=${number}`}
          variant={followUp ? "secondary" : "primary"}
          className="mt-3 h-auto! min-h-10 whitespace-normal! py-2 text-center"
        >
          {t(followUp ? "closed.followAgain" : "closed.follow")}
        </ButtonLink>
      </Alert>
    );
  }
  return (
    <Card aria-labelledby="composer" className="p-5 print:hidden">
      <h2 id="composer" className="font-semibold">
        {t("composer.title")}
      </h2>
      {status === "WAITING_CUSTOMER" ? (
        <p className="mt-0.5 text-muted text-sm">{t("composer.answerHint")}</p>
      ) : null}
      {carried ? <p className="mt-0.5 text-muted text-sm">{t("composer.carried")}</p> : null}
      <Form
        key={draft.key}
        action={commentOnRequest}
        submissionKey={randomUUID()}
        draft={draft}
        success={t("composer.added")}
        className="mt-3 flex flex-col gap-4"
      >
        <input type="hidden" name="number" value={number} />
        <MarkdownField
          preview={previewMessage}
          words={catalogue[locale].common.editor}
          name="body"
          id="comment"
          label={t("composer.body")}
          hideLabel
          placeholder={t("composer.placeholder")}
          rows={4}
          maxLength={MESSAGE_MAX}
        />
        {status === "RESOLVED" ? (
          <IntentChoice
            words={{
              legend: t("composer.intent"),
              thanks: t("composer.thanks"),
              broken: t("composer.broken"),
            }}
          />
        ) : null}
        <FileDrop words={catalogue[locale].common.files} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton>{t("composer.add")}</SubmitButton>
          <Draft words={catalogue[locale].common.draft} />
        </div>
      </Form>
    </Card>
  );
}
