import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileSection } from "@/app/(portal)/profile/profile-section";
import { ProfileSections } from "@/app/(portal)/profile/profile-sections";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { mutedMailKinds } from "@/lib/notifications/own-kinds";
import { absencesOf } from "@/lib/people/plan-absence";
import { Absences } from "../absences";
import { DeskFrame } from "../desk-frame";
import { MailKinds } from "./mail-kinds";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

/** What an agent may change about himself, when he is away, and which mails he wants. */
export default async function StaffProfilePage() {
  const actor = await requireStaff();
  const [t, muted, absences] = await Promise.all([
    getTranslations(),
    mutedMailKinds(actor),
    absencesOf(actor, actor.id, await currentTime()),
  ]);
  return (
    <DeskFrame actor={actor}>
      <div className="mx-auto flex max-w-3xl flex-col gap-5">
        <h1 className="font-semibold text-xl">{t("profile.title")}</h1>
        <ProfileSection id="absence" title={t("people.absence.title")} text={t("people.absence.text")}>
          <Absences personId={actor.id} absences={absences} />
        </ProfileSection>
        <MailKinds muted={muted} />
        <ProfileSections actor={actor} />
      </div>
    </DeskFrame>
  );
}
