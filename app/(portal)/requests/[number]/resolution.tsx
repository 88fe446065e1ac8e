import { randomUUID } from "node:crypto";
import { CircleCheck, RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Draft } from "@/components/form/draft";
import { TextareaField } from "@/components/form/fields";
import { FileDrop } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ExactTime } from "@/components/ui/exact-time";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import type { TicketPage } from "@/lib/tickets/page";
import { MESSAGE_MAX } from "@/lib/tickets/schema";
import { acceptSolution, sayProblemPersists } from "../actions";

/** On a resolved request: accept, or say that the problem persists. */
export function Resolution({ ticket, draft }: { ticket: TicketPage; draft: FormDraft }) {
  const t = useTranslations("portal.resolved");
  const locale = useLocale();
  if (ticket.status !== "RESOLVED") return null;
  const closes = ticket.autoCloseAt?.getTime();
  const number = <input type="hidden" name="number" value={ticket.number} />;
  return (
    <Card aria-labelledby="resolution" className="border-good/45 p-5 print:hidden">
      <h2 id="resolution" className="font-semibold">
        {t("title")}
      </h2>
      {closes ? (
        <p className="mt-0.5 text-muted text-sm">
          {t.rich("autoClose", { at: () => <ExactTime at={closes} /> })}
        </p>
      ) : null}
      <div className="mt-4 grid items-start gap-3 sm:grid-cols-2">
        <Disclosure
          variant="primary"
          summary={
            <>
              <CircleCheck aria-hidden className="size-4" />
              {t("accept")}
            </>
          }
        >
          <Form action={acceptSolution} success={t("accepted")} className="flex flex-col gap-3">
            {number}
            <input type="hidden" name="since" value={ticket.statusSince.getTime()} />
            <p className="text-muted text-sm">{t("acceptConsequence")}</p>
            <SubmitButton>{t("acceptConfirm")}</SubmitButton>
          </Form>
        </Disclosure>
        <Disclosure
          open={draft.savedAt !== null}
          summary={
            <>
              <RotateCcw aria-hidden className="size-4" />
              {t("persists")}
            </>
          }
        >
          <Form
            action={sayProblemPersists}
            submissionKey={randomUUID()}
            draft={draft}
            success={t("reopened")}
            className="flex flex-col gap-3"
          >
            {number}
            <p className="text-muted text-sm">{t("persistsConsequence")}</p>
            <TextareaField
              name="body"
              id="persists-reason"
              label={t("reason")}
              rows={3}
              maxLength={MESSAGE_MAX}
              required
            />
            <FileDrop words={catalogue[locale].common.files} />
            <SubmitButton>{t("persistsConfirm")}</SubmitButton>
            <Draft words={catalogue[locale].common.draft} />
          </Form>
        </Disclosure>
      </div>
    </Card>
  );
}
