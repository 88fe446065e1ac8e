import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SelectField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { requireAdmin } from "@/lib/auth/session";
import { generalSettings } from "@/lib/settings/general";
import { BRAND_MAX, DAYS_MAX } from "@/lib/settings/schema";
import { seenMark } from "@/lib/settings/seen";
import { teams } from "@/lib/tickets/catalogue";
import { SettingsFrame } from "../settings-frame";
import { saveSettings } from "./actions";
import { ColourField } from "./colour-field";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.general") };
}

/** The brand, when resolved requests close by themselves, and where those without a team of their own go. */
export default async function GeneralSettingsPage() {
  const actor = await requireAdmin();
  const [settings, allTeams] = await Promise.all([generalSettings(actor), teams()]);
  if (!settings) notFound();
  const t = await getTranslations("settings.general");
  const form = await getTranslations("common.form");
  return (
    <SettingsFrame actor={actor} section="general">
      <Card className="max-w-2xl p-5 sm:p-6">
        <Form action={saveSettings} success={form("saved")} keepAfterSuccess className="flex flex-col gap-5">
          <input type="hidden" name="seen" value={seenMark(settings)} />
          <TextField
            name="brandName"
            label={t("brandName")}
            hint={t("brandNameHint")}
            defaultValue={settings.brandName}
            maxLength={BRAND_MAX}
            autoComplete="off"
          />
          <ColourField
            colour={settings.brandColour}
            words={{
              label: t("brandColour"),
              hint: t("brandColourHint"),
              pick: t("pickColour"),
              light: t("light"),
              dark: t("dark"),
              sample: t("sample"),
              link: t("sampleLink"),
              readable: t.raw("readable"),
              faint: t.raw("faint"),
              use: t.raw("useNearest"),
            }}
          />
          <TextField
            name="autoCloseWorkingDays"
            type="number"
            min={1}
            max={DAYS_MAX}
            label={t("autoClose")}
            hint={t("autoCloseHint")}
            defaultValue={settings.autoCloseWorkingDays}
          />
          <SelectField
            name="defaultTeamId"
            label={t("defaultTeam")}
            hint={t("defaultTeamHint")}
            defaultValue={settings.defaultTeam.id}
          >
            {allTeams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div>
            <SubmitButton>{form("save")}</SubmitButton>
          </div>
        </Form>
      </Card>
    </SettingsFrame>
  );
}
