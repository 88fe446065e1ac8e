import { describe, expect, it } from "vitest";
import {
  type CalendarDefinition,
  CalendarError,
  calendarDefinition,
  compileCalendar,
  elapsedBetween,
  instantAfter,
  isOpenAt,
  windowsBetween,
  workingDayMs,
} from "@/lib/sla/calendar";
import { MINUTE } from "./minute-model";

const HOUR = 60 * MINUTE;
const nine: [string, string][] = [["09:00", "18:00"]];
const allDay: [string, string][] = [["00:00", "24:00"]];
const office: CalendarDefinition = {
  zone: "Europe/Bucharest",
  week: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
};
const always: CalendarDefinition = {
  zone: "UTC",
  week: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
};
const hours = (definition: CalendarDefinition, from: string, to: string) =>
  elapsedBetween(compileCalendar(definition), Date.parse(from), Date.parse(to)) / HOUR;
const hoursLater = (definition: CalendarDefinition, from: string, durationHours: number) =>
  new Date(instantAfter(compileCalendar(definition), Date.parse(from), durationHours * HOUR)).toISOString();

describe("working time", () => {
  it("counts nothing outside the windows", () => {
    expect(hours(office, "2024-03-08T16:00:00Z", "2024-03-11T07:00:00Z")).toBe(0);
  });

  it("leaves the lunch break out", () => {
    const lunch: CalendarDefinition = {
      zone: "UTC",
      week: {
        mon: [
          ["09:00", "13:00"],
          ["14:00", "18:00"],
        ],
      },
    };
    expect(hours(lunch, "2024-03-11T12:30:00Z", "2024-03-11T14:15:00Z")).toBe(0.75);
    expect(hoursLater(lunch, "2024-03-11T12:30:00Z", 1)).toBe("2024-03-11T14:30:00.000Z");
  });

  it("follows an exception instead of the weekday's windows", () => {
    const closed = { ...office, exceptions: [{ date: "2024-05-06", windows: [] }] };
    const short = {
      ...office,
      exceptions: [{ date: "2024-05-06", windows: [["10:00", "12:00"]] as [string, string][] }],
    };
    expect(hours(closed, "2024-05-06T00:00:00Z", "2024-05-07T00:00:00Z")).toBe(0);
    expect(hours(short, "2024-05-06T00:00:00Z", "2024-05-07T00:00:00Z")).toBe(2);
  });

  it.each([
    ["loses the hour the clocks skip", "2024-03-31T00:00:00+02:00", "2024-04-01T00:00:00+03:00", 23],
    ["counts the hour that comes twice twice", "2024-10-27T00:00:00+03:00", "2024-10-28T00:00:00+02:00", 25],
    ["counts a leap day", "2024-02-28T00:00:00+02:00", "2024-03-01T00:00:00+02:00", 48],
    ["goes on over the end of a year", "2023-12-31T12:00:00+02:00", "2024-01-01T12:00:00+02:00", 24],
  ])("%s", (_rule, from, to, expected) => {
    expect(hours({ ...always, zone: "Europe/Bucharest" }, from, to)).toBe(expected);
  });

  it("opens when the clocks have jumped over the window's beginning", () => {
    const night: CalendarDefinition = { zone: "Europe/Bucharest", week: { sun: [["03:30", "05:00"]] } };
    expect(
      windowsBetween(
        compileCalendar(night),
        Date.parse("2024-03-31T00:00:00Z"),
        Date.parse("2024-04-01T00:00:00Z"),
      ),
    ).toEqual([[Date.parse("2024-03-31T04:00:00+03:00"), Date.parse("2024-03-31T05:00:00+03:00")]]);
  });

  it("makes one window of those that touch at midnight or overlap", () => {
    const two = {
      zone: "UTC",
      week: {
        mon: [
          ["20:00", "23:00"],
          ["22:00", "24:00"],
        ],
        tue: [["00:00", "02:00"]],
      },
    };
    const calendar = compileCalendar(two as CalendarDefinition);
    const windows = windowsBetween(
      calendar,
      Date.parse("2024-03-11T00:00:00Z"),
      Date.parse("2024-03-13T00:00:00Z"),
    );
    expect(windows).toEqual([[Date.parse("2024-03-11T20:00:00Z"), Date.parse("2024-03-12T02:00:00Z")]]);
  });

  it("is half-open: working time begins with a window's first millisecond and ends before its last border", () => {
    const calendar = compileCalendar(office);
    const [opens, closes] = [
      Date.parse("2024-03-11T09:00:00+02:00"),
      Date.parse("2024-03-11T18:00:00+02:00"),
    ];
    expect([opens - 1, opens, closes - 1, closes].map((at) => isOpenAt(calendar, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(elapsedBetween(calendar, opens - 1, opens + 1)).toBe(1);
  });

  it("is exact over decades", () => {
    const years = (Date.parse("2040-01-01T00:00:00Z") - Date.parse("1960-01-01T00:00:00Z")) / HOUR;
    expect(hours(always, "1960-01-01T00:00:00Z", "2040-01-01T00:00:00Z")).toBe(years);
    expect(hoursLater(always, "1960-01-01T00:00:00Z", years)).toBe("2040-01-01T00:00:00.000Z");
  });

  it("reaches a duration at the end of a window, not at the beginning of the next", () => {
    expect(hoursLater(office, "2024-03-08T17:00:00+02:00", 1)).toBe("2024-03-08T16:00:00.000Z");
  });

  it("knows how long a working day is", () => {
    expect(workingDayMs(compileCalendar(office))).toBe(9 * HOUR);
    expect(workingDayMs(compileCalendar({ ...office, week: { mon: nine, sat: [["09:00", "12:00"]] } }))).toBe(
      6 * HOUR,
    );
  });
});

describe("a calendar that cannot work", () => {
  it.each([
    ["no window at all", { zone: "UTC", week: { mon: [] } }, "no_working_time"],
    ["an unknown zone", { zone: "Europe/Atlantis", week: { mon: nine } }, "zone_unknown"],
    [
      "a window that ends before it begins",
      { zone: "UTC", week: { mon: [["18:00", "09:00"]] } },
      "window_empty",
    ],
    ["a time that does not exist", { zone: "UTC", week: { mon: [["09:00", "24:30"]] } }, "window_not_a_time"],
    [
      "a date that does not exist",
      { ...office, exceptions: [{ date: "2023-02-29", windows: [] }] },
      "date_impossible",
    ],
    [
      "a date given twice",
      {
        ...office,
        exceptions: [
          { date: "2023-02-28", windows: [] },
          { date: "2023-02-28", windows: nine },
        ],
      },
      "date_twice",
    ],
  ])("is refused for %s", (_what, definition, code) => {
    const read = calendarDefinition.safeParse(definition);
    expect(read.error?.issues.map(({ message }) => message)).toContain(code);
  });

  it("is refused for a weekday that does not exist", () => {
    expect(calendarDefinition.safeParse({ zone: "UTC", week: { mon: nine, lun: nine } }).success).toBe(false);
  });

  it("does not compile without working time", () => {
    expect(() => compileCalendar({ zone: "UTC", week: {} })).toThrow(new CalendarError("no_working_time"));
  });

  it("says so when no working time lies ahead", () => {
    const once = compileCalendar({
      zone: "UTC",
      week: {},
      exceptions: [{ date: "2024-03-11", windows: nine }],
    });
    expect(() => instantAfter(once, Date.parse("2024-03-12T00:00:00Z"), 1)).toThrow(
      new CalendarError("no_working_time_ahead"),
    );
  });
});
