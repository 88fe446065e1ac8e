import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { requireAdmin } from "@/lib/auth/session";
import { allCategories } from "@/lib/settings/categories";
import { teams } from "@/lib/tickets/catalogue";
import { SettingsFrame } from "../settings-frame";
import { CategoryForm } from "./category-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.categories") };
}

/** The categories in the order they are offered, each behind its name, and a new one. */
export default async function CategoriesPage() {
  const actor = await requireAdmin();
  const [categories, allTeams, locale] = await Promise.all([allCategories(actor), teams(), getLocale()]);
  const t = await getTranslations("settings.categories");
  const last = Math.max(0, ...categories.map(({ sortKey }) => sortKey));
  const blank = { id: "", nameRo: "", nameEn: "", team: null, sortKey: last + 1, active: true };
  return (
    <SettingsFrame actor={actor} section="categories">
      <p className="mb-4 max-w-prose text-muted text-sm">{t("hint")}</p>
      <Card className="max-w-3xl divide-y divide-line">
        {categories.map((category) => (
          <details key={category.id} data-category={category.nameRo}>
            <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 px-5 py-2 text-sm hover:bg-sunken">
              <span className="min-w-0 flex-1 break-words font-medium">
                {locale === "ro" ? category.nameRo : category.nameEn}
              </span>
              <span className="text-muted">{category.team?.name}</span>
              {category.active ? null : <Badge>{t("disabled")}</Badge>}
            </summary>
            <CategoryForm category={category} teams={allTeams} />
          </details>
        ))}
        <details open={categories.length === 0 || undefined}>
          <summary className="flex min-h-11 list-none items-center px-5 py-2 font-medium text-accent text-sm hover:bg-sunken">
            {t("add")}
          </summary>
          <CategoryForm category={blank} teams={allTeams} />
        </details>
      </Card>
    </SettingsFrame>
  );
}
