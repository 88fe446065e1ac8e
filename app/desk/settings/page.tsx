import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { requireAdmin } from "@/lib/auth/session";
import { DeskFrame } from "../desk-frame";
import { settingsHref, settingsSections } from "./sections";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("label") };
}

/** The parts of the settings, each with what it is for. */
export default async function SettingsPage() {
  const actor = await requireAdmin();
  const t = await getTranslations("settings");
  return (
    <DeskFrame actor={actor} section="settings">
      <h1 className="mb-4 font-semibold text-xl">{t("label")}</h1>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {settingsSections.map((section) => (
          <li key={section}>
            <Link
              href={settingsHref(section)}
              className="flex h-full items-center gap-3 rounded-xl border border-line bg-surface p-4 shadow-card transition-colors hover:border-accent"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold text-sm">{t(`section.${section}`)}</span>
                <span className="mt-0.5 block text-muted text-sm">{t(`about.${section}`)}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
