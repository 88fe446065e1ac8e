import { Compass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <main id="content" className="grid min-h-[70vh] place-items-center p-4">
      <title>{t("title")}</title>
      <EmptyState icon={<Compass />} title={t("title")} text={t("text")} level="h1">
        <ButtonLink href="/" variant="primary">
          {t("home")}
        </ButtonLink>
      </EmptyState>
    </main>
  );
}
