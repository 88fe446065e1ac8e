import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/fields";
import { NAME_MAX } from "@/lib/people/schema";

type CustomerFieldsProps = {
  organisations: readonly string[];
  known?: { name: string; phone: string | null; organisation: { name: string } | null };
};

/** Name, telephone and organisation of a customer, for the form around them. */
export function CustomerFields({ organisations, known }: CustomerFieldsProps) {
  const t = useTranslations("people");
  const form = useTranslations("common.form");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={known?.name ?? ""}
        maxLength={NAME_MAX}
        autoComplete="off"
      />
      <TextField
        name="phone"
        type="tel"
        label={t("phone")}
        optional={form("optional")}
        defaultValue={known?.phone ?? ""}
        autoComplete="off"
      />
      <TextField
        name="organisation"
        label={t("organisation")}
        optional={form("optional")}
        hint={t("organisationHint")}
        list="organisations"
        defaultValue={known?.organisation?.name ?? ""}
        autoComplete="off"
      />
      <datalist id="organisations">
        {organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
