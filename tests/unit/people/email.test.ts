import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEmail } from "@/lib/people/email";

describe("an e-mail address", () => {
  test.each([
    ["ana@exemplu.ro", "ana@exemplu.ro"],
    ["  Ana.Pop+edi@Exemplu.RO\n", "ana.pop+edi@exemplu.ro"],
    ["ａｎａ＠exemplu.ro", "ana@exemplu.ro"],
    ["o'neil@mail.example.com", "o'neil@mail.example.com"],
    ["a@xn--bcher-kva.example", "a@xn--bcher-kva.example"],
  ])("%j is kept as %s", (typed, email) => {
    expect(canonicalEmail(typed)).toBe(email);
  });

  test.each([
    "",
    "ana",
    "ana@",
    "@exemplu.ro",
    "ana@exemplu",
    "ana@exemplu.r",
    "ana@exemplu.123",
    "ana@@exemplu.ro",
    "ana@exemplu.ro@altul.ro",
    "ana@exemplu.ro, ion@exemplu.ro",
    "ana@exemplu.ro;ion@exemplu.ro",
    "Ana <ana@exemplu.ro>",
    '"ana pop"@exemplu.ro',
    "ana pop@exemplu.ro",
    "ana@exemplu.ro\r\nBcc: ion@exemplu.ro",
    ".ana@exemplu.ro",
    "ana.@exemplu.ro",
    "a..b@exemplu.ro",
    "ana@-exemplu.ro",
    "ana@exemplu-.ro",
    "ana@exemplu..ro",
    "ana@[127.0.0.1]",
    "ană@exemplu.ro",
    "an\u200ba@exemplu.ro",
    `${"a".repeat(65)}@exemplu.ro`,
    `a@${"b".repeat(64)}.ro`,
    `a@${"b.".repeat(130)}ro`,
  ])("%j is refused", (typed) => {
    expect(canonicalEmail(typed)).toBeNull();
  });

  const part = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/);
  const address = fc.tuple(part, part, part).map(([local, tag, domain]) => `${local}.${tag}@${domain}.ro`);

  test("is the same however it is cased and padded", () => {
    fc.assert(
      fc.property(address, fc.stringMatching(/^[ \t\u00a0]{0,3}$/), (plain, padding) => {
        const email = canonicalEmail(plain);
        expect(email).not.toBeNull();
        expect(canonicalEmail(padding + plain.toUpperCase() + padding)).toBe(email);
      }),
    );
  });

  test("in canonical form stays as it is, and has one @, no space and no control character", () => {
    const piece = fc.constantFrom(
      "a",
      "É",
      "@",
      ".",
      "ro",
      " ",
      "\n",
      "ﬀ",
      "İ",
      "ß",
      "Å",
      "+",
      '"',
      ",",
      "\u202e",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((all) => all.join("")),
          address,
        ),
        (text) => {
          const email = canonicalEmail(text);
          if (email === null) return;
          expect(canonicalEmail(email)).toBe(email);
          expect(email).toMatch(/^[!-?A-~]+@[a-z0-9.-]+$/);
        },
      ),
    );
  });
});
