import { useTranslations } from "next-intl";
import { resendInvitation } from "@/app/desk/actions";
import { QuickForm } from "@/components/desk/quick-form";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CustomerPage } from "@/lib/people/customer";
import { disableCustomer, enableCustomer, saveCustomerEmail } from "../actions";

type AccessProps = { customer: CustomerPage; isAdmin: boolean };

/** The customer's way in: address and invitation; what an admin may do about it. */
export function Access({ customer, isAdmin }: AccessProps) {
  const t = useTranslations("people");
  const { id, email, status, mergedInto } = customer;
  return (
    <Card aria-labelledby="access" className="pb-5">
      <CardHead id="access" title={t("access")} />
      <div className="flex flex-col gap-4 px-5 text-sm">
        <dl>
          <dt className="text-muted text-xs">{t("email")}</dt>
          <dd className="break-all">
            <a href={`mailto:${email}`} className="text-accent hover:underline">
              {email}
            </a>
          </dd>
        </dl>
        <Invitation customer={customer} />
        {isAdmin && !mergedInto ? (
          <div className="flex flex-col gap-3 border-line border-t pt-4">
            <Disclosure summary={t("changeEmail")}>
              <Form action={saveCustomerEmail} success={t("emailChanged")} className="flex flex-col gap-3">
                <input type="hidden" name="personId" value={id} />
                <TextField
                  name="email"
                  type="email"
                  label={t("newEmail")}
                  hint={t("changeEmailHint")}
                  autoComplete="off"
                />
                <SubmitButton>{t("changeEmail")}</SubmitButton>
              </Form>
            </Disclosure>
            <ButtonLink href={`/desk/customers/${id}/merge`}>{t("merge")}</ButtonLink>
            {status === "DISABLED" ? (
              <Form action={enableCustomer} success={t("enabled")} className="flex flex-col gap-3">
                <input type="hidden" name="personId" value={id} />
                <SubmitButton variant="secondary">{t("enable")}</SubmitButton>
              </Form>
            ) : (
              <Disclosure summary={t("disable")} variant="danger">
                <Form action={disableCustomer} success={t("disabled")} className="flex flex-col gap-3">
                  <p>{t("disableText")}</p>
                  <input type="hidden" name="personId" value={id} />
                  <SubmitButton variant="danger">{t("disableConfirm")}</SubmitButton>
                </Form>
              </Disclosure>
            )}
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function Invitation({ customer: { id, email, status, invitation } }: { customer: CustomerPage }) {
  const t = useTranslations("people");
  if (status !== "INVITED") return null;
  const at = (instant: Date) => () => <RelativeTime at={instant.getTime()} />;
  return (
    <div className="flex flex-col gap-2">
      {invitation ? (
        <div className="text-muted">
          <p>{t.rich("invitedAt", { at: at(invitation.createdAt) })}</p>
          <p>
            {t.rich(invitation.voidedAt ? "invitationVoid" : "invitationUntil", {
              at: at(invitation.expiresAt),
            })}
          </p>
        </div>
      ) : (
        <p className="text-muted">{t("neverInvited")}</p>
      )}
      <div>
        <QuickForm action={resendInvitation} values={{ personId: id }} success={t("resent", { email })}>
          {t("resend")}
        </QuickForm>
      </div>
    </div>
  );
}
