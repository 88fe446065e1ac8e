import { useTranslations } from "next-intl";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { seenMark } from "@/lib/settings/seen";
import { ABOUT_MAX, THIRD_PARTY_MAX } from "@/lib/third-parties/schema";
import { ThirdPartyKind } from "@/prisma/generated/enums";
import { saveThirdParty } from "./actions";

type ThirdPartyFormProps = {
  party?: {
    id: string;
    name: string;
    kind: ThirdPartyKind;
    email: string | null;
    phone: string | null;
    note: string;
    active: boolean;
  };
};

/** Whom we ask, and how to reach him; without a third party a new one. */
export function ThirdPartyForm({ party }: ThirdPartyFormProps) {
  const t = useTranslations("people");
  const kinds = useTranslations("desk.thirdParty.kinds");
  const form = useTranslations("common.form");
  return (
    <Form
      action={saveThirdParty}
      success={t("saved")}
      keepAfterSuccess={party !== undefined}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="id" value={party?.id ?? ""} />
      {party ? <input type="hidden" name="seen" value={seenMark(shownOf(party))} /> : null}
      <TextField
        name="name"
        label={t("name")}
        defaultValue={party?.name ?? ""}
        maxLength={THIRD_PARTY_MAX}
        autoComplete="off"
      />
      <SelectField name="kind" label={t("thirdParty.kind")} defaultValue={party?.kind ?? "PROVIDER"}>
        {Object.values(ThirdPartyKind).map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="email"
        type="email"
        label={t("email")}
        optional={form("optional")}
        defaultValue={party?.email ?? ""}
        autoComplete="off"
      />
      <TextField
        name="phone"
        type="tel"
        label={t("phone")}
        optional={form("optional")}
        defaultValue={party?.phone ?? ""}
        autoComplete="off"
      />
      <TextareaField
        name="note"
        label={t("thirdParty.note")}
        optional={form("optional")}
        defaultValue={party?.note ?? ""}
        rows={3}
        maxLength={ABOUT_MAX}
      />
      {party ? (
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input
            type="checkbox"
            name="active"
            defaultChecked={party.active}
            className="size-4 accent-accent"
          />
          {t("thirdParty.active")}
        </label>
      ) : (
        <input type="hidden" name="active" value="on" />
      )}
      <div>
        <SubmitButton>{party ? form("save") : t("add")}</SubmitButton>
      </div>
    </Form>
  );
}

/** What of a third party the form shows. */
function shownOf({ name, kind, email, phone, note, active }: NonNullable<ThirdPartyFormProps["party"]>) {
  return { name, kind, email, phone, note, active };
}
