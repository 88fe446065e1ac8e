import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Tabs } from "@/components/ui/tabs";
import type { PersonActor } from "@/lib/people/actor";
import { DeskFrame } from "../desk-frame";
import { type SettingsSection, settingsHref, settingsSections } from "./sections";

type SettingsFrameProps = {
  actor: PersonActor;
  section: SettingsSection;
  /** The page's own title where it is one below the section's list. */
  title?: string;
  /** What can be done, at the other end of the title. */
  action?: ReactNode;
  children: ReactNode;
};

/** What every page of the settings stands in: the desk, the navigation among the parts, the title. */
export async function SettingsFrame({ actor, section, title, action, children }: SettingsFrameProps) {
  const t = await getTranslations("settings");
  const tabs = settingsSections.map((one) => ({
    href: settingsHref(one),
    label: t(`section.${one}`),
    current: one === section,
  }));
  return (
    <DeskFrame actor={actor} section="settings">
      <Tabs label={t("label")} tabs={tabs} />
      <div className="mt-5 mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="min-w-0 break-words font-semibold text-xl">{title ?? t(`section.${section}`)}</h1>
        {action}
      </div>
      {children}
    </DeskFrame>
  );
}
