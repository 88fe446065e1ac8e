import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileSections } from "@/app/(portal)/profile/profile-sections";
import { requireStaff } from "@/lib/auth/session";
import { mutedMailKinds } from "@/lib/notifications/own-kinds";
import { DeskFrame } from "../desk-frame";
import { MailKinds } from "./mail-kinds";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

/** What an agent may change about himself, and which mails he wants. */
export default async function StaffProfilePage() {
  const actor = await requireStaff();
  const t = await getTranslations("profile");
  return (
    <DeskFrame actor={actor}>
      <div className="mx-auto flex max-w-3xl flex-col gap-5">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <MailKinds muted={await mutedMailKinds(actor)} />
        <ProfileSections actor={actor} />
      </div>
    </DeskFrame>
  );
}
