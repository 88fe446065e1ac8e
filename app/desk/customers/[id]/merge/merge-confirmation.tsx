import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import type { CustomerPage } from "@/lib/people/customer";
import type { MergePreview } from "@/lib/people/merge";
import { mergeDouble } from "../../actions";

type MergeConfirmationProps = { kept: CustomerPage; double: CustomerPage; preview: MergePreview };

/** Who stays, who goes, what moves; then the one question. */
export function MergeConfirmation({ kept, double, preview }: MergeConfirmationProps) {
  const t = useTranslations("people");
  const statuses = useTranslations("common.status");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Side title={t("kept")} person={kept} />
        <Side title={t("double")} person={double} />
      </div>
      <Card aria-labelledby="moves" className="pb-5">
        <CardHead id="moves" title={t("whatMoves")} />
        <ul className="list-disc px-5 pl-9 text-sm">
          {preview.tickets.map(({ status, count }) => (
            <li key={status}>
              {t("movedTickets", { count })} · {statuses(status)}
            </li>
          ))}
          {preview.tickets.length === 0 ? <li>{t("movedTickets", { count: 0 })}</li> : null}
          <li>{t("movedRatings", { count: preview.ratings })}</li>
          <li>{t("movedOptOuts", { count: preview.optOuts })}</li>
        </ul>
        <Form action={mergeDouble} className="mt-4 flex flex-col gap-4 px-5 text-sm">
          <p>{t("mergeConsequence", { double: double.email, kept: kept.email })}</p>
          <input type="hidden" name="keptId" value={kept.id} />
          <input type="hidden" name="doubleId" value={double.id} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="danger">{t("mergeConfirm")}</SubmitButton>
            <ButtonLink href={`/desk/customers/${double.id}/merge?double=${kept.id}`}>{t("swap")}</ButtonLink>
            <ButtonLink href={`/desk/customers/${kept.id}/merge`} variant="quiet">
              {t("otherDouble")}
            </ButtonLink>
          </div>
        </Form>
      </Card>
    </>
  );
}

function Side({ title, person }: { title: string; person: CustomerPage }) {
  return (
    <Card className="p-5 text-sm">
      <p className="text-muted text-xs">{title}</p>
      <p className="font-semibold">{person.name}</p>
      <p className="break-all">{person.email}</p>
      <p>{person.phone}</p>
      <p className="text-muted">{person.organisation?.name}</p>
    </Card>
  );
}
