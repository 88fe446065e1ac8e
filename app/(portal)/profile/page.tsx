import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/auth/session";
import { OwnData } from "./own-data";
import { ProfileSections } from "./profile-sections";

type PageProps = { searchParams: Promise<{ data?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profile");
  return { title: t("title") };
}

/** What a customer may change about themselves. */
export default async function ProfilePage({ searchParams }: PageProps) {
  const actor = await requireCustomer();
  const t = await getTranslations("profile");
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5">
      <h1 className="font-semibold text-2xl">{t("title")}</h1>
      <ProfileSections actor={actor} />
      <OwnData refused={(await searchParams).data === "later"} />
    </div>
  );
}
