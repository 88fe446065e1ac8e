import { useTranslations } from "next-intl";
import { resendInvitation } from "@/app/desk/actions";
import { QuickForm } from "@/components/desk/quick-form";
import { SelectField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { Card, CardHead } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Agent } from "@/lib/people/agents";
import { disableAgent, enableAgent, setRole } from "../../actions";

/** Role, invitation and whether he may come in; one's own is nobody's to change. */
export function Standing({ agent, isSelf }: { agent: Agent; isSelf: boolean }) {
  const t = useTranslations("settings.agents");
  const people = useTranslations("people");
  const form = useTranslations("common.form");
  const who = <input type="hidden" name="personId" value={agent.id} />;
  return (
    <Card aria-labelledby="standing" className="pb-5">
      <CardHead id="standing" title={t("standing")} />
      <div className="flex flex-col gap-4 px-5 text-sm">
        <p className="break-all">{agent.email}</p>
        {isSelf ? <Alert>{t("self")}</Alert> : null}
        {agent.status === "INVITED" ? (
          <QuickForm
            action={resendInvitation}
            values={{ personId: agent.id }}
            success={people("resent", { email: agent.email })}
          >
            {people("resend")}
          </QuickForm>
        ) : null}
        {isSelf ? null : (
          <>
            <Form action={setRole} success={t("saved")} keepAfterSuccess className="flex flex-col gap-3">
              {who}
              <SelectField name="role" label={t("role")} defaultValue={agent.role} hint={t("roleHint")}>
                <option value="AGENT">{t("agent")}</option>
                <option value="ADMIN">{t("admin")}</option>
              </SelectField>
              <div>
                <SubmitButton>{form("save")}</SubmitButton>
              </div>
            </Form>
            {agent.status === "DISABLED" ? (
              <Form action={enableAgent} success={people("enabled")}>
                {who}
                <SubmitButton variant="secondary">{people("enable")}</SubmitButton>
              </Form>
            ) : (
              <Disclosure summary={people("disable")} variant="danger">
                <Form action={disableAgent} success={people("disabled")} className="flex flex-col gap-3">
                  <p>{t("disableText", { count: agent.openTickets })}</p>
                  {who}
                  <SubmitButton variant="danger">{people("disableConfirm")}</SubmitButton>
                </Form>
              </Disclosure>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
