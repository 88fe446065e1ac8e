import { describe, expect, test } from "vitest";
import { durationWords, relativeWords } from "@/components/ui/time-words";
import { catalogue } from "@/lib/i18n/catalogue";
import type { Locale } from "@/prisma/generated/enums";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const NOW = Date.parse("2026-11-14T12:00:00Z");

function told(ms: number, locale: Locale): string {
  const { time } = catalogue[locale].common;
  return relativeWords(NOW + ms, NOW, { locale, timeZone: "Europe/Bucharest", words: { time } });
}

describe("how far an instant is", () => {
  test.each([
    [-12 * MINUTE, "acum 12 min", "12 min ago"],
    [-HOUR, "acum o oră", "1 hour ago"],
    [-11 * HOUR, "acum 11 ore", "11 hours ago"],
    [3 * HOUR, "peste 3 ore", "in 3 hours"],
    [20 * HOUR, "peste 20 de ore", "in 20 hours"],
    [-24 * HOUR, "acum o zi", "1 day ago"],
    [-48 * HOUR, "acum 2 zile", "2 days ago"],
  ])("%i ms is said in words, as each language counts: %s, %s", (ms, ro, en) => {
    expect([told(ms, "ro"), told(ms, "en")]).toEqual([ro, en]);
  });
});

test("a length of time has seconds only in its last minute, and only if asked", () => {
  const lengths = [2 * MINUTE, 9 * MINUTE + 59 * SECOND, MINUTE, MINUTE - 1, 5 * SECOND];
  expect(lengths.map((ms) => durationWords(ms, { seconds: true }))).toEqual([
    "2 min",
    "9 min",
    "1 min",
    "59 s",
    "5 s",
  ]);
  expect(lengths.map((ms) => durationWords(ms))).toEqual(["2 min", "9 min", "1 min", "< 1 min", "< 1 min"]);
});
