import Holidays from "date-holidays";
import { Temporal } from "temporal-polyfill";
import { DAY_MS } from "@/lib/sla/zone";

/**
 * Romania's public holidays of the years from `fromYear` to `toYear`, both included, in order, one entry a date.
 * Names in Romanian; two holidays on one date share it ("Rusaliile, Ziua Copilului").
 */
export function romanianHolidays(fromYear: number, toYear: number): { date: string; name: string }[] {
  const almanac = new Holidays("RO", { languages: ["ro"], types: ["public"] });
  const names = new Map<string, string[]>();
  for (let year = fromYear; year <= toYear; year++)
    for (const holiday of almanac.getHolidays(year)) {
      const days = Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS);
      for (let day = 0; day < days; day++) {
        const date = Temporal.PlainDate.from(holiday.date.slice(0, 10)).add({ days: day }).toString();
        names.set(date, [...(names.get(date) ?? []), holiday.name]);
      }
    }
  const days = [...names].map(([date, each]) => ({ date, name: each.join(", ") }));
  return days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
