import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth/session";
import { organisations } from "@/lib/people/queries";
import { DeskFrame } from "../../desk-frame";
import { registerCustomer } from "../actions";
import { CustomerFields } from "../customer-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("register") };
}

/** Registers a customer before he has asked for anything; he is invited at once. */
export default async function NewCustomerPage() {
  const actor = await requireStaff();
  const t = await getTranslations("people");
  return (
    <DeskFrame actor={actor} section="customers">
      <div className="mx-auto max-w-2xl">
        <h1 className="mb-1 font-semibold text-xl">{t("register")}</h1>
        <p className="mb-4 text-muted text-sm">{t("registerText")}</p>
        <Card className="p-5 sm:p-6">
          <Form action={registerCustomer} className="flex flex-col gap-4">
            <TextField name="email" type="email" label={t("email")} autoComplete="off" />
            <CustomerFields organisations={await organisations(actor)} />
            <div>
              <SubmitButton>{t("registerAndInvite")}</SubmitButton>
            </div>
          </Form>
        </Card>
      </div>
    </DeskFrame>
  );
}
