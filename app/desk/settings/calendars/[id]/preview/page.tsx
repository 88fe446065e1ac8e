import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { calendarPreview } from "@/lib/policies/queries";
import { PreviewBody } from "../../../preview-body";
import { SettingsFrame } from "../../../settings-frame";
import { saveCalendar } from "../../actions";

type CalendarPreviewPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policies.sla"))("title.preview") };
}

/** What saving a calendar would do to the open tickets. */
export default async function CalendarPreviewPage({ params }: CalendarPreviewPageProps) {
  const actor = await requireAdmin();
  const { id } = await params;
  const [t, shown] = await Promise.all([
    getTranslations("policies"),
    calendarPreview(actor, id, await currentTime()),
  ]);
  const title = shown ? t("calendars.previewTitle", { name: shown.name }) : t("sla.title.preview");
  const home = "/desk/settings/calendars";
  return (
    <SettingsFrame actor={actor} section="calendars" title={title}>
      <PreviewBody shown={shown} action={saveCalendar} id={id} back={`${home}/${id}`} home={home} />
    </SettingsFrame>
  );
}
