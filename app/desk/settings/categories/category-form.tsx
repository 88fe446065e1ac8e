import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { CATEGORY_MAX } from "@/lib/settings/schema";
import { seenMark } from "@/lib/settings/seen";
import { saveCategory } from "./actions";

type CategoryFormProps = {
  category: {
    id: string;
    nameRo: string;
    nameEn: string;
    team: { id: string } | null;
    sortKey: number;
    active: boolean;
  };
  teams: readonly { id: string; name: string }[];
};

/** A category in both languages, its team and its place in the list. */
export function CategoryForm({ category, teams }: CategoryFormProps) {
  const t = useTranslations("settings.categories");
  const common = useTranslations("common");
  const { id, nameRo, nameEn, team, sortKey, active } = category;
  const own = (field: string) => `${field}-${id || "new"}`;
  return (
    <Form
      action={saveCategory}
      success={common("form.saved")}
      keepAfterSuccess={id !== ""}
      className="grid gap-4 px-5 pt-2 pb-5 sm:grid-cols-2"
    >
      <input type="hidden" name="id" value={id} />
      {id ? <input type="hidden" name="seen" value={seenMark(category)} /> : null}
      {(
        [
          ["nameRo", nameRo, "ro"],
          ["nameEn", nameEn, "en"],
        ] as const
      ).map(([name, value, locale]) => (
        <TextField
          key={name}
          name={name}
          id={own(name)}
          label={t("name", { language: common(`language.${locale}`) })}
          defaultValue={value}
          maxLength={CATEGORY_MAX}
          autoComplete="off"
        />
      ))}
      <SelectField name="teamId" id={own("team")} label={t("team")} defaultValue={team?.id ?? ""}>
        <option value="">{t("noTeam")}</option>
        {teams.map(({ id: teamId, name }) => (
          <option key={teamId} value={teamId}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="sortKey"
        id={own("sortKey")}
        label={t("sortKey")}
        type="number"
        min={0}
        max={9999}
        defaultValue={sortKey}
      />
      <div className="flex flex-wrap items-center gap-5 sm:col-span-2">
        <SubmitButton>{common("form.save")}</SubmitButton>
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input type="checkbox" name="active" defaultChecked={active} className="size-4 accent-accent" />
          {t("active")}
        </label>
      </div>
    </Form>
  );
}
