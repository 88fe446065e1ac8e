import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import { CALENDAR_NAME_MAX, HOURS_MAX, type Holiday, WEEKDAYS } from "@/lib/policies/calendar-input";
import { checkCalendar } from "./actions";
import { type DayRow, DayRows } from "./day-rows";

export type CalendarValues = {
  id: string;
  basedOn: string;
  name: string;
  zone: string;
  week: Record<(typeof WEEKDAYS)[number], string>;
  holidays: boolean;
  days: DayRow[];
};

type CalendarFormProps = {
  values: CalendarValues;
  /** Deadlines depend on it: what would change is shown before it is saved. */
  inUse: boolean;
  /** Of this year and the next. */
  holidays: readonly Holiday[];
};

/** A calendar as it is typed: hours of the week line by line, days of their own, holidays. */
export function CalendarForm({ values, inUse, holidays }: CalendarFormProps) {
  const t = useTranslations("policies.calendars");
  return (
    <Form action={checkCalendar} keepAfterSuccess className="grid items-start gap-5 xl:grid-cols-2">
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="basedOn" value={values.basedOn} />
      <Card aria-labelledby="calendar-week" className="pb-5">
        <CardHead id="calendar-week" title={t("week")} />
        <div className="flex flex-col gap-4 px-5 pt-1">
          <TextField
            name="name"
            label={t("name")}
            defaultValue={values.name}
            maxLength={CALENDAR_NAME_MAX}
            autoComplete="off"
          />
          <SelectField name="zone" label={t("zone")} defaultValue={values.zone}>
            {zonesWith(values.zone).map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </SelectField>
          <p className="text-muted text-sm">{t("weekHint")}</p>
          {WEEKDAYS.map((day) => (
            <TextField
              key={day}
              name={day}
              label={t(`day.${day}`)}
              defaultValue={values.week[day]}
              placeholder={t("closed")}
              maxLength={HOURS_MAX}
              autoComplete="off"
              className="tabular-nums"
            />
          ))}
        </div>
      </Card>
      <Card aria-labelledby="calendar-days" className="pb-5">
        <CardHead id="calendar-days" title={t("days")} />
        <div className="flex flex-col gap-4 px-5 pt-1">
          <p className="text-muted text-sm">{t("daysHint")}</p>
          <DayRows
            days={values.days}
            words={{
              date: t("date"),
              hours: t("dayHours"),
              hoursHint: t("dayHoursHint"),
              name: t("dayName"),
              add: t("addDay"),
              remove: t("removeDay"),
            }}
          />
          <label className="flex min-h-8 items-center gap-2.5 border-line border-t pt-4 text-sm">
            <input
              type="checkbox"
              name="holidays"
              defaultChecked={values.holidays}
              className="size-4 shrink-0 accent-accent"
            />
            {t("holidays")}
          </label>
          <HolidayList holidays={holidays} />
        </div>
      </Card>
      <div className="flex flex-col gap-3 xl:col-span-2">
        {inUse ? <p className="max-w-prose text-muted text-sm">{t("versionHint")}</p> : null}
        <div>
          <SubmitButton>{t(inUse ? "check" : "save")}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}

function HolidayList({ holidays }: { holidays: readonly Holiday[] }) {
  const t = useTranslations("policies.calendars");
  const from = holidays.at(0)?.date.slice(0, 4) ?? "";
  const to = holidays.at(-1)?.date.slice(0, 4) ?? "";
  return (
    <details>
      <summary className="min-h-6 text-accent text-sm hover:underline">{t("coming", { from, to })}</summary>
      <ul className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-2">
        {holidays.map(({ date, name }) => (
          <li key={date}>
            <span className="text-muted tabular-nums">{date}</span> {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The zones this computer knows, and the one in use even if it goes by an older name. */
function zonesWith(zone: string): string[] {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return zones.includes(zone) ? zones : [zone, ...zones];
}
