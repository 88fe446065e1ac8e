import { useTranslations } from "next-intl";
import { WEEKDAYS } from "@/lib/policies/calendar-input";
import { hoursText } from "@/lib/policies/hours";
import type { CalendarDefinition } from "@/lib/sla/calendar";

type Stretch = { from: (typeof WEEKDAYS)[number]; to: (typeof WEEKDAYS)[number]; hours: string };

/** The working week in words, days alike taken together: "Luni – Vineri: 09:00–18:00". */
export function WeekWords({ week }: { week: CalendarDefinition["week"] }) {
  const t = useTranslations("policies.calendars");
  return (
    <ul>
      {stretches(week).map(({ from, to, hours }) => (
        <li key={from}>
          {t(`day.${from}`)}
          {from === to ? "" : ` – ${t(`day.${to}`)}`}:{" "}
          <span className="tabular-nums">{hours || t("closed")}</span>
        </li>
      ))}
    </ul>
  );
}

function stretches(week: CalendarDefinition["week"]): Stretch[] {
  const found: Stretch[] = [];
  for (const day of WEEKDAYS) {
    const hours = hoursText(week[day] ?? []);
    const last = found.at(-1);
    if (last?.hours === hours) last.to = day;
    else found.push({ from: day, to: day, hours });
  }
  return found;
}
