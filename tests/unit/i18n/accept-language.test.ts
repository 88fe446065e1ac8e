import { expect, test } from "vitest";
import { acceptedLocale } from "@/lib/i18n/accept-language";

test.each([
  ["ro-RO,ro;q=0.9,en;q=0.8", "ro"],
  ["en-GB,en;q=0.9,ro;q=0.8", "en"],
  ["de-DE,de;q=0.9,en;q=0.5,ro;q=0.7", "ro"],
  ["EN", "en"],
  ["ro;q=0, en;q=0.1", "en"],
  ["de,fr;q=0.9", null],
  ["*", null],
  ["", null],
  [null, null],
])("%s asks for %s", (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
