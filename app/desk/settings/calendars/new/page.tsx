import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { calendarToEdit } from "@/lib/policies/queries";
import { SettingsFrame } from "../../settings-frame";
import { CalendarForm } from "../calendar-form";

const OFFICE = "09:00–18:00";
const START = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: "", sun: "" };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policies.calendars"))("new") };
}

/** A calendar that nothing counts by yet. */
export default async function NewCalendarPage() {
  const actor = await requireAdmin();
  const [t, form] = await Promise.all([
    getTranslations("policies.calendars"),
    calendarToEdit(actor, null, await currentTime()),
  ]);
  if (!form) notFound();
  const blank = { id: "", basedOn: "", name: "", zone: "Europe/Bucharest" };
  return (
    <SettingsFrame actor={actor} section="calendars" title={t("new")}>
      <CalendarForm
        values={{ ...blank, week: START, holidays: true, days: [] }}
        inUse={false}
        holidays={form.holidays}
      />
    </SettingsFrame>
  );
}
