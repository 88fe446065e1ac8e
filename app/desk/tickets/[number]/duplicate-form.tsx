import { ChevronDown, CopyX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { closeAsDuplicate } from "@/app/desk/actions";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Draft } from "@/components/form/draft";
import { TextareaField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import { translatorFor } from "@/lib/i18n/translator";
import type { TicketPage } from "@/lib/tickets/page";
import { OriginalField } from "./original-field";

/** Closes the ticket in favour of another one, with words for the customer in his language. */
export function DuplicateForm({
  ticket,
  draft,
  open,
}: {
  ticket: TicketPage;
  draft: FormDraft;
  /** Begun before, and not sent. */
  open: boolean;
}) {
  const t = useTranslations("desk.moves.duplicate");
  const locale = useLocale();
  const tTheirs = translatorFor(ticket.requester.locale);
  return (
    <details name="move" open={open} className="group mx-3 rounded-lg open:bg-sunken" data-move="duplicate">
      <summary className="flex h-9 list-none items-center gap-2.5 rounded-lg px-2 font-medium text-danger text-sm hover:bg-sunken">
        <CopyX aria-hidden className="size-4 shrink-0" />
        <span className="flex-1">{t("name")}</span>
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <Form
        action={closeAsDuplicate}
        draft={draft}
        success={t("done", { number: ticket.number })}
        className="flex flex-col gap-3 px-3 pt-1 pb-3"
      >
        <RefreshWhenStale vanishing />
        <input type="hidden" name="number" value={ticket.number} />
        <input type="hidden" name="version" value={ticket.version} />
        <p className="text-[0.8125rem] text-muted">{t("hint")}</p>
        <OriginalField
          number={ticket.number}
          words={{ label: t("number"), likely: t("likely"), status: catalogue[locale].common.status }}
        />
        <TextareaField
          name="body"
          id="duplicate-body"
          label={t("reason")}
          rows={3}
          maxLength={20_000}
          defaultValue={tTheirs("tickets.message.isDuplicate")}
          className="min-h-16"
          required
        />
        <SubmitButton size="sm" variant="danger" className="self-start">
          {t("confirm")}
        </SubmitButton>
        <Draft words={catalogue[locale].common.draft} />
      </Form>
    </details>
  );
}
