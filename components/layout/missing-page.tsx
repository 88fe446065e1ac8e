import { Compass } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** That there is no such page, or not for whoever asks. */
export function MissingPage() {
  const t = useTranslations("common.notFound");
  return (
    <div className="grid min-h-[60vh] place-items-center p-4">
      <title>{t("title")}</title>
      <EmptyState icon={<Compass />} title={t("title")} text={t("text")} level="h1">
        <ButtonLink href="/" variant="primary">
          {t("home")}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
