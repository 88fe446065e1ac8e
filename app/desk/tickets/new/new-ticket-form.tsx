import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { openForCustomer } from "@/app/desk/actions";
import { previewMessage } from "@/app/preview";
import { Draft } from "@/components/form/draft";
import { SelectField, TextField } from "@/components/form/fields";
import { FileDrop } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import { MarkdownField } from "@/components/form/markdown-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import type { FoundCustomer } from "@/lib/people/queries";
import type { SimilarTicket } from "@/lib/search/similar";
import { MESSAGE_MAX, SUBJECT_MAX } from "@/lib/tickets/schema";
import { Priority } from "@/prisma/generated/enums";
import { CustomerPicker } from "./customer-picker";
import { SubjectField } from "./subject-field";
import { TakeAtOnce } from "./take-at-once";

/** The box of the search belongs to this form, though it stands inside the other one. */
const SEARCH_FORM = "customer-search";

type NewTicketFormProps = {
  customers: {
    query: string;
    found: readonly FoundCustomer[];
    chosen: FoundCustomer | null;
    organisations: readonly string[];
    warning: ReactNode;
  };
  categories: readonly { id: string; nameRo: string; nameEn: string }[];
  /** Now, as a datetime-local field wants it, in the agent's zone. */
  receivedAt: string;
  submissionKey: string;
  draft: FormDraft;
  /** The closed ticket it was begun from. */
  followed: { number: number; subject: string; categoryId: string | null; priority: Priority } | null;
  /** Whether it follows that one: its customer stays. */
  isLinked: boolean;
  /** Open tickets like the draft. */
  similar: readonly SimilarTicket[];
};

/** Everything about the request in one form, the customer first. */
export function NewTicketForm({
  customers,
  categories,
  receivedAt,
  similar,
  followed,
  isLinked,
  ...rest
}: NewTicketFormProps) {
  const t = useTranslations("desk.new");
  const common = useTranslations("common");
  const locale = useLocale();
  const { warning, ...known } = customers;
  return (
    <>
      <form id={SEARCH_FORM} action="/desk/tickets/new">
        {followed ? <input type="hidden" name="follows" value={followed.number} /> : null}
      </form>
      <Form
        action={openForCustomer}
        submissionKey={rest.submissionKey}
        draft={rest.draft}
        keepAfterSuccess
        className="flex flex-col gap-5"
      >
        {followed && isLinked ? <input type="hidden" name="followsNumber" value={followed.number} /> : null}
        <Card aria-labelledby="customer" className="pb-5">
          <CardHead id="customer" title={t("customer")} />
          <div className="flex flex-col gap-4 px-5">
            <CustomerPicker
              {...known}
              fixed={isLinked}
              follows={followed?.number ?? null}
              searchForm={SEARCH_FORM}
              words={usePickerWords()}
            />
            {warning}
          </div>
        </Card>
        <Card aria-labelledby="request" className="pb-5">
          <CardHead id="request" title={t("request")} />
          <div className="grid grid-cols-1 gap-4 px-5 sm:grid-cols-2">
            <SelectField name="channel" label={t("channel")} defaultValue="PHONE">
              <option value="PHONE">{common("channel.PHONE")}</option>
              <option value="EMAIL">{common("channel.EMAIL")}</option>
            </SelectField>
            <TextField
              name="receivedAt"
              type="datetime-local"
              label={t("receivedAt")}
              hint={t("receivedHint")}
              defaultValue={receivedAt}
              max={receivedAt}
            />
            <SelectField name="categoryId" label={t("category")} defaultValue={followed?.categoryId ?? ""}>
              <option value="">{t("noCategory")}</option>
              {categories.map(({ id, nameRo, nameEn }) => (
                <option key={id} value={id}>
                  {locale === "ro" ? nameRo : nameEn}
                </option>
              ))}
            </SelectField>
            <SelectField name="priority" label={t("priority")} defaultValue={followed?.priority ?? "NORMAL"}>
              {Object.values(Priority).map((priority) => (
                <option key={priority} value={priority}>
                  {common(`priority.${priority}`)}
                </option>
              ))}
            </SelectField>
            <SubjectField
              similar={similar}
              defaultValue={followed?.subject}
              maxLength={SUBJECT_MAX}
              words={{
                subject: t("subject"),
                similar: t("similarTickets"),
                status: catalogue[locale].common.status,
              }}
            />
            <MarkdownField
              preview={previewMessage}
              words={catalogue[locale].common.editor}
              name="body"
              label={t("body")}
              hint={t("bodyHint")}
              rows={6}
              maxLength={MESSAGE_MAX}
              fieldClassName="sm:col-span-2"
              required
            />
            <div className="sm:col-span-2">
              <FileDrop words={catalogue[locale].common.files} />
            </div>
          </div>
        </Card>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton>{t("send")}</SubmitButton>
          <TakeAtOnce label={t("takeAtOnce")} />
          <Draft words={catalogue[locale].common.draft} also={{ requesterId: known.chosen?.id ?? "" }} />
        </div>
      </Form>
    </>
  );
}

function usePickerWords() {
  const t = useTranslations("desk.new");
  return {
    searchLabel: t("searchLabel"),
    searchHint: t("searchHint"),
    search: t("search"),
    searching: t("searching"),
    choose: t("choose"),
    change: t("change"),
    notFound: t("notFound"),
    register: t("registerOpen"),
    registerHint: t("registerHint"),
    name: t("name"),
    email: t("email"),
    phone: t("phone"),
    organisation: t("organisation"),
    noOrganisation: t("noOrganisation"),
    invited: t("invited"),
  };
}
