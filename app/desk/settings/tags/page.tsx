import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { requireAdmin } from "@/lib/auth/session";
import { tags } from "@/lib/tags/queries";
import { SettingsFrame } from "../settings-frame";
import { TagForm } from "./tag-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.tags") };
}

/** The tags, each renamed and disabled where it stands, and a new one. */
export default async function TagsPage() {
  const actor = await requireAdmin();
  const [t, known] = await Promise.all([getTranslations("settings.tags"), tags(actor)]);
  return (
    <SettingsFrame actor={actor} section="tags">
      <p className="mb-4 max-w-prose text-muted text-sm">{t("hint")}</p>
      <Card className="flex max-w-2xl flex-col divide-y divide-line">
        {known.map((tag) => (
          <TagForm key={tag.id} tag={tag} />
        ))}
        <TagForm tag={{ id: "", name: "", active: true }} />
      </Card>
    </SettingsFrame>
  );
}
