import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTerms } from "@/lib/search/terms";

describe("what is typed into a search box", () => {
  test("is a number when it is nothing but one, with or without #", () => {
    expect(readTerms(" #1042 ")).toEqual({ number: 1042, words: ["1042"], prefix: null });
    expect(readTerms("1042")?.number).toBe(1042);
    expect(readTerms("factura 1042")?.number).toBeNull();
    expect(readTerms("9999999999")?.number).toBeNull();
  });

  test("is cut into words at everything that is neither letter nor digit", () => {
    expect(readTerms("Ana@Firma.ro, INV-2026/0042")?.words).toEqual([
      "ana",
      "firma",
      "ro",
      "inv",
      "2026",
      "0042",
    ]);
  });

  test("leaves out small words, also with cedilla or without diacritics", () => {
    expect(readTerms("factura și aviz")?.words).toEqual(["factura", "aviz"]);
    expect(readTerms("factura şi aviz")?.words).toEqual(["factura", "aviz"]);
    expect(readTerms("si în")).toBeNull();
  });

  test("may end in the beginning of a word, unless that is short or has digits", () => {
    expect(readTerms("eroare fact")?.prefix).toBe("fact");
    expect(readTerms("eroare fa")?.prefix).toBeNull();
    expect(readTerms("as21")?.prefix).toBeNull();
  });

  test("of any kind and length comes to at most eight words without a sign in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5_000 }), (text) => {
        const words = readTerms(text)?.words ?? [];
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});
