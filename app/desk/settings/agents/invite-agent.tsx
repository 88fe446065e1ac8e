import { useTranslations } from "next-intl";
import { CheckList } from "@/components/form/check-list";
import { SelectField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { NAME_MAX } from "@/lib/people/schema";
import { inviteAgent } from "../actions";

/** A new agent or admin, who is sent an invitation. */
export function InviteAgent({ teams }: { teams: readonly { id: string; name: string }[] }) {
  const t = useTranslations("settings.agents");
  return (
    <Card className="p-5">
      <Form action={inviteAgent} className="flex flex-col gap-4">
        <TextField name="name" label={t("name")} maxLength={NAME_MAX} autoComplete="off" />
        <TextField name="email" type="email" label={t("email")} autoComplete="off" />
        <SelectField name="role" label={t("role")} defaultValue="AGENT">
          <option value="AGENT">{t("agent")}</option>
          <option value="ADMIN">{t("admin")}</option>
        </SelectField>
        <CheckList name="teamIds" label={t("teams")} options={teams} />
        <div>
          <SubmitButton>{t("inviteNow")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
