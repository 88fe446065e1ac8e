import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, oneLine } from "@/lib/notifications/excerpt";

const character = fc.oneof(
  fc.integer({ min: 0, max: 0x10_ffff }),
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0x2000, max: 0x206f }),
);
const anyText = fc.array(character, { maxLength: 150 }).map((points) => String.fromCodePoint(...points));

describe("quoted words", () => {
  test("lose their Markdown, not their lines", () => {
    expect(excerptOf("# Salut\n\n**Factura** [aici](https://rau.example/x) `ABC`\r\n> citat")).toBe(
      "Salut\n\nFactura aici ABC\ncitat",
    );
  });

  test("are cut at a word", () => {
    expect(excerptOf("unu doi trei patru", 16)).toBe("unu doi trei…");
  });

  test("are never longer than asked, and hold nothing unseen", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, max) => {
        const quoted = excerptOf(text, max);
        expect(quoted.length).toBeLessThanOrEqual(max);
        expect(quoted).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test("are never cut inside a character", () => {
    expect(excerptOf("😀".repeat(400), 600)).toBe(`${"😀".repeat(299)}…`);
    expect(oneLine("😀".repeat(10), 6)).toBe("😀😀…");
  });

  test("are read in linear time", () => {
    for (const hostile of [
      "[".repeat(100_000),
      "![](".repeat(30_000),
      "#".repeat(100_000),
      "\n".repeat(100_000),
    ])
      expect(excerptOf(hostile).length).toBeLessThanOrEqual(600);
  });

  test("are one line where one line is wanted", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(text, 300)).not.toMatch(/[\r\n\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(oneLine("Ana\r\nBcc: rau@example.ro", 300)).toBe("Ana Bcc: rau@example.ro");
  });
});
