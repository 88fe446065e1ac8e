import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExactTime } from "@/components/ui/exact-time";
import { requireAdmin } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { rowsOf, WEEKDAYS } from "@/lib/policies/calendar-input";
import { calendarToEdit } from "@/lib/policies/queries";
import { KeptNotice } from "../../kept-notice";
import { SettingsFrame } from "../../settings-frame";
import { dropCalendar } from "../actions";
import { CalendarForm, type CalendarValues } from "../calendar-form";

type CalendarPageProps = { params: Promise<{ id: string }> };
type ToEdit = NonNullable<Awaited<ReturnType<typeof calendarToEdit>>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.calendars") };
}

/** A calendar in its newest version, to be changed. */
export default async function CalendarPage({ params }: CalendarPageProps) {
  const actor = await requireAdmin();
  const form = await calendarToEdit(actor, (await params).id, await currentTime());
  if (!form?.calendar) notFound();
  const { calendar, draft, holidays } = form;
  const t = await getTranslations("policies.calendars");
  const values = draft ? draftValues(draft.input) : storedValues(form);
  return (
    <SettingsFrame actor={actor} section="calendars" title={calendar.name}>
      <p className="-mt-3 mb-4 text-muted text-sm">
        {t.rich("version", {
          version: calendar.version,
          at: () => <ExactTime at={calendar.createdAt.getTime()} dateOnly />,
        })}
      </p>
      {draft ? <KeptNotice action={dropCalendar} id={calendar.id} savedAt={draft.savedAt} /> : null}
      <CalendarForm
        key={draft?.savedAt ?? calendar.versionId}
        values={values}
        inUse={calendar.uses.length > 0}
        holidays={holidays}
      />
    </SettingsFrame>
  );
}

function storedValues({ calendar, stored }: ToEdit): CalendarValues {
  if (!calendar || !stored) notFound();
  return { ...stored, id: calendar.id, basedOn: calendar.versionId, name: calendar.name };
}

function draftValues(input: NonNullable<ToEdit["draft"]>["input"]): CalendarValues {
  const { id, basedOn, name, zone, holidays } = input;
  const week = Object.fromEntries(WEEKDAYS.map((day) => [day, input[day]])) as CalendarValues["week"];
  return { id, basedOn, name, zone, week, holidays: holidays === "on", days: rowsOf(input) };
}
