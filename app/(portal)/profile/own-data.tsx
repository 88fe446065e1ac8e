import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { buttonClass } from "@/components/ui/button";
import { ProfileSection } from "./profile-section";

/** The way to one's own data; `refused` when it has been asked for too often. */
export function OwnData({ refused }: { refused: boolean }) {
  const t = useTranslations("profile.data");
  return (
    <ProfileSection id="data" title={t("title")} text={t("text")}>
      {refused ? (
        <Alert tone="warn" live className="mb-3">
          {t("later")}
        </Alert>
      ) : null}
      {/* A link of its own: it must never be fetched ahead. */}
      <a href="/profile/data" className={buttonClass("secondary")}>
        <Download aria-hidden className="size-4" />
        {t("download")}
      </a>
    </ProfileSection>
  );
}
