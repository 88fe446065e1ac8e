import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { mergeDouble, saveOrganisation } from "../actions";

type OrganisationFormsProps = {
  organisation: { id: string; name: string };
  others: readonly string[];
  isAdmin: boolean;
};

/** What may be changed about an organisation: its name; for admins, that it is the same as another. */
export function OrganisationForms({ organisation: { id, name }, others, isAdmin }: OrganisationFormsProps) {
  const t = useTranslations("people");
  const form = useTranslations("common.form");
  return (
    <Card aria-labelledby="particulars" className="pb-5">
      <CardHead id="particulars" title={t("particulars")} />
      <div className="flex flex-col gap-4 px-5 text-sm">
        <Form action={saveOrganisation} success={t("saved")} keepAfterSuccess className="flex flex-col gap-3">
          <input type="hidden" name="organisationId" value={id} />
          <TextField name="name" label={t("name")} defaultValue={name} maxLength={160} autoComplete="off" />
          <div>
            <SubmitButton>{form("save")}</SubmitButton>
          </div>
        </Form>
        {isAdmin ? (
          <Disclosure summary={t("mergeOrganisation")} className="border-line border-t pt-4">
            <Form action={mergeDouble} className="flex flex-col gap-3">
              <p>{t("mergeOrganisationText", { name })}</p>
              <input type="hidden" name="organisationId" value={id} />
              <TextField
                name="into"
                label={t("mergeInto")}
                list="others"
                maxLength={160}
                autoComplete="off"
              />
              <datalist id="others">
                {others.map((other) => (
                  <option key={other} value={other} />
                ))}
              </datalist>
              <SubmitButton variant="danger">{t("mergeConfirm")}</SubmitButton>
            </Form>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
