import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName } from "@/lib/people/name";

test.each([
  ["  Ana   Popescu ", "Ana Popescu"],
  ["Ștefan Țepeș", "Ștefan Țepeș"],
  ["Ana\r\nBcc: x", "Ana Bcc: x"],
  ["Ana\u202egpj.exe", "Anagpj.exe"],
  ["A\u200bn\u200da\ufeff", "Ana"],
  ["Ana\u0000\u0007", "Ana"],
  ["\u3164\u2800\u115f", "\u2800"],
  ["\u200b", ""],
  ["a\u0306", "ă"],
])("%j is kept as %j", (typed, name) => {
  expect(cleanName(typed)).toBe(name);
});

test("a cleaned name is one line of visible characters and stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const name = cleanName(text);
      expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b-\u200d\ufeff\n\u2028]|^\s|\s$|\s\s/u);
      expect(cleanName(name)).toBe(name);
    }),
  );
});
