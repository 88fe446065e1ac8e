import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import type { CustomerPage } from "@/lib/people/customer";
import { saveCustomer } from "../actions";
import { CustomerFields } from "../customer-fields";

type ParticularsProps = { customer: CustomerPage; organisations: readonly string[] };

/** Who he is, to be corrected by any agent. */
export function Particulars({ customer, organisations }: ParticularsProps) {
  const t = useTranslations("people");
  const form = useTranslations("common.form");
  if (customer.mergedInto) return null;
  return (
    <Card aria-labelledby="particulars" className="pb-5">
      <CardHead id="particulars" title={t("particulars")} />
      <Form
        action={saveCustomer}
        success={t("saved")}
        keepAfterSuccess
        className="flex flex-col gap-4 px-5 pt-1"
      >
        <input type="hidden" name="personId" value={customer.id} />
        <CustomerFields organisations={organisations} known={customer} />
        <div>
          <SubmitButton>{form("save")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
