import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CalendarInput,
  calendarInput,
  definitionOf,
  hasWorkingTime,
  holidayYears,
  inputOf,
} from "@/lib/policies/calendar-input";
import { minutesText, readMinutes } from "@/lib/policies/duration";
import { readHours } from "@/lib/policies/hours";
import { calendarDefinition } from "@/lib/sla/calendar";
import { romanianHolidays } from "@/lib/sla/holidays";

const OFFICE = "09:00–18:00";
const NOW = Date.UTC(2026, 10, 22);
const YEAR = 2026;
const holidays = romanianHolidays(2020, 2041);
const blank: CalendarInput = {
  id: "",
  basedOn: "",
  name: "Program",
  zone: "Europe/Bucharest",
  mon: OFFICE,
  tue: OFFICE,
  wed: OFFICE,
  thu: OFFICE,
  fri: OFFICE,
  sat: "",
  sun: "",
  holidays: "on",
  date: [],
  hours: [],
  dayName: [],
};

function faults(change: Record<string, unknown>) {
  const read = calendarInput.safeParse({ ...blank, ...change });
  return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

describe("working hours as they are typed", () => {
  test.each([
    [
      "9-13, 14:00–18:00",
      [
        ["09:00", "13:00"],
        ["14:00", "18:00"],
      ],
    ],
    [
      "14-18; 9.30 - 13",
      [
        ["09:30", "13:00"],
        ["14:00", "18:00"],
      ],
    ],
    ["0-24", [["00:00", "24:00"]]],
    [
      "9-12,12-18",
      [
        ["09:00", "12:00"],
        ["12:00", "18:00"],
      ],
    ],
    ["  ", []],
  ])("%j are read in order", (text, windows) => {
    expect(readHours(text)).toEqual(windows);
  });

  test.each([
    ["18-9", "hours_backwards"],
    ["9-9", "hours_backwards"],
    ["9-13, 12-18", "hours_overlap"],
    ["9-25", "hours_unreadable"],
    ["9:75-10", "hours_unreadable"],
    ["9", "hours_unreadable"],
    ["luni 9-18", "hours_unreadable"],
  ])("%j are refused as %s", (text, fault) => {
    expect(readHours(text)).toBe(fault);
  });
});

describe("a length of time as it is typed", () => {
  test("reads back as it is shown, for every number of minutes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 366 * 24 * 60 }),
        (minutes) => readMinutes(minutesText(minutes)) === minutes,
      ),
    );
  });

  test.each([
    ["30", 30],
    ["4h", 240],
    ["1 h 30", 90],
    ["1:30", 90],
    ["1,5 h", 90],
    ["24 H", 1440],
  ])("%j is %d minutes", (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  test.each(["", "0", "-5", "o oră", "1,33 h", "99999 h", "h", "min"])("%j is none", (text) => {
    expect(readMinutes(text)).toBeNull();
  });
});

describe("a calendar as it is typed", () => {
  test("reading it twice gives the same, and the definition is one that clocks can go by", () => {
    const typed = { ...blank, date: ["2026-12-24", ""], hours: ["9-12", ""], dayName: ["Ajun", ""] };
    const once = calendarInput.parse(typed);
    expect(calendarInput.parse(once)).toEqual(once);
    const definition = definitionOf(once, holidays);
    expect(calendarDefinition.safeParse(definition).success).toBe(true);
    const eve = definition.exceptions?.find(({ date }) => date === "2026-12-24");
    expect(eve).toEqual({ date: "2026-12-24", windows: [["09:00", "12:00"]], name: "Ajun" });
  });

  test("comes back from its definition as it was typed, with the holidays and without", () => {
    for (const kept of ["on", ""] as const) {
      const days = {
        date: ["2026-01-24", "2026-12-24"],
        hours: ["10:00–12:00", ""],
        dayName: ["De gardă", "Ajun"],
      };
      const input = calendarInput.parse({ ...blank, ...days, holidays: kept });
      const back = inputOf(definitionOf(input, holidays), holidays, YEAR);
      expect(back.holidays).toBe(kept === "on");
      expect(back.days).toEqual([
        { date: "2026-01-24", hours: "10:00–12:00", name: "De gardă" },
        { date: "2026-12-24", hours: "", name: "Ajun" },
      ]);
      expect(back.week).toMatchObject({ mon: OFFICE, sun: "" });
    }
  });

  test("a day of its own goes before a holiday of the same date", () => {
    const input = calendarInput.parse({ ...blank, date: ["2026-12-25"], hours: ["9-12"], dayName: [""] });
    const days = definitionOf(input, holidays).exceptions?.filter(({ date }) => date === "2026-12-25");
    expect(days).toEqual([{ date: "2026-12-25", windows: [["09:00", "12:00"]] }]);
  });

  test("a single closed day that is a holiday does not make it keep all of them", () => {
    const input = calendarInput.parse({
      ...blank,
      holidays: "",
      date: ["2026-12-25"],
      hours: [""],
      dayName: ["Crăciun"],
    });
    expect(inputOf(definitionOf(input, holidays), holidays, YEAR)).toMatchObject({
      holidays: false,
      days: [{ name: "Crăciun" }],
    });
  });

  test("keeps the holidays it has while there are years enough, and is given more when they run out", () => {
    const stored = definitionOf(blank, romanianHolidays(2020, 2040));
    expect(holidayYears(2026, stored)).toEqual([2020, 2040]);
    expect(holidayYears(2036, stored)).toEqual([2020, 2051]);
    expect(holidayYears(2026, null)).toEqual([2020, 2041]);
  });

  test.each([
    [{ name: " " }, { name: "required" }],
    [{ zone: "Europe/Bucuresti" }, { zone: "zone_unknown" }],
    [{ zone: "+02:00" }, { zone: "zone_unknown" }],
    [
      { mon: "18-9", tue: "9-13,12-14" },
      { mon: "hours_backwards", tue: "hours_overlap" },
    ],
    [{ date: ["2026-02-30"], hours: [""], dayName: [""] }, { "date-0": "date_impossible" }],
    [{ date: ["", ""], hours: ["", ""], dayName: ["", "Fără dată"] }, { "date-1": "required" }],
    [
      { date: ["2026-05-05", "2026-05-05"], hours: ["", "9"], dayName: ["", ""] },
      { "date-1": "date_twice", "hours-1": "hours_unreadable" },
    ],
    [{ date: Array(51).fill("2026-05-05") }, { date: "too_many_days" }],
  ])("%j is refused at its field", (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test("has to have working time, and not in the past alone", () => {
    const closed = { mon: "", tue: "", wed: "", thu: "", fri: "" };
    const only = (date: string) => ({ ...blank, ...closed, date: [date], hours: ["9-18"], dayName: [""] });
    expect(hasWorkingTime(definitionOf({ ...blank, ...closed }, holidays), NOW)).toBe(false);
    expect(hasWorkingTime(definitionOf(only("2026-11-20"), holidays), NOW)).toBe(false);
    expect(hasWorkingTime(definitionOf(only("2026-11-23"), holidays), NOW)).toBe(true);
  });
});
