import { expect, it } from "vitest";
import { romanianHolidays } from "@/lib/sla/holidays";

const dates = (year: number) => romanianHolidays(year, year).map(({ date }) => date);

it.each([
  ["2024", "2024-05-03", "2024-05-05", "2024-05-06"],
  ["2025", "2025-04-18", "2025-04-20", "2025-04-21"],
  ["2026", "2026-04-10", "2026-04-12", "2026-04-13"],
])("Easter of %s is the Orthodox one, with Good Friday and Monday", (year, ...expected) => {
  expect(dates(Number(year))).toEqual(expect.arrayContaining(expected));
});

it("a holiday of two days is two dates", () => {
  expect(dates(2027).slice(0, 2)).toEqual(["2027-01-01", "2027-01-02"]);
});

it("two holidays on one date are one entry", () => {
  const [june] = romanianHolidays(2026, 2026).filter(({ date }) => date === "2026-06-01");
  expect(june?.name).toBe("Ziua Copilului, A doua zi de Rusalii");
  expect(new Set(dates(2026)).size).toBe(dates(2026).length);
});

it("days merely observed are working days", () => {
  expect(dates(2026)).not.toContain("2026-03-08");
});
