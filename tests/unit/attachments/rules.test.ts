import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ACCEPTED_ENDINGS,
  acceptedType,
  claimsOtherwise,
  cleanFileName,
  isPlainlyRefused,
  mayShowInline,
} from "@/lib/attachments/rules";

const text = (words: string) => new TextEncoder().encode(words);
const nothing = new Uint8Array();
const binary = Uint8Array.from([0x4d, 0x5a, 0x00, 0x01, 0x02]);

describe("what a file may be", () => {
  const accepted: [name: string, sniffed: string | null, head: Uint8Array, type: string][] = [
    ["captură.png", "image/png", nothing, "image/png"],
    ["minte.txt", "image/png", nothing, "image/png"],
    ["factura.PDF", "application/pdf", nothing, "application/pdf"],
    ["export.csv", null, text("linie;cod\n1;2"), "text/plain"],
    ["FCT-1.xml", "application/xml", text("<?xml?>"), "application/xml"],
    ["fără antet.xml", null, text("<Invoice/>"), "application/xml"],
    ["ORDERS.edi", null, text("UNB+UNOA:1'\u001c\u001d"), "text/plain"],
    ["semnatar.cer", null, Uint8Array.from([0x30, 0x82, 0x04]), "application/octet-stream"],
    ["semnatar.crt", null, text("-----BEGIN CERTIFICATE-----"), "application/octet-stream"],
    ["vechi.xls", "application/x-cfb", nothing, "application/x-cfb"],
    ["utf16.csv", null, Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), "text/plain"],
  ];
  test.each(accepted)("%s (%s) is accepted", (name, sniffed, head, type) => {
    expect(acceptedType(name, sniffed, head)).toBe(type);
  });

  const refused: [name: string, sniffed: string | null, head: Uint8Array][] = [
    ["program.exe", "application/x-msdownload", binary],
    ["program.png", "application/x-msdownload", binary],
    ["program.txt", null, binary],
    ["pagina.html", null, text("<script>alert(1)</script>")],
    ["desen.svg", "application/xml", text("<svg onload=alert(1)>")],
    ["script.js", null, text("alert(1)")],
    ["macro.exe", "application/x-cfb", nothing],
    ["fals.cer", null, binary],
    ["fără extensie", null, text("orice")],
    ["constructor", "constructor", nothing],
    ["film.mp4", "video/mp4", nothing],
  ];
  test.each(refused)("%s (%s) is refused", (name, sniffed, head) => {
    expect(acceptedType(name, sniffed, head)).toBeNull();
  });

  test.each([
    ["program.exe", "application/x-msdownload", true],
    ["pagina.html", "text/html", true],
    ["fără extensie", "", true],
    ["captură", "image/png", false],
    ["EXPORT.CSV", "", false],
    ["factura.pdf", "", false],
  ])("%s (%s) is refused before it is read: %s", (name, type, refused) => {
    expect(isPlainlyRefused(name, type)).toBe(refused);
  });

  test("only a name whose ending its bytes would prove can be told to lie", () => {
    expect(["captură.PNG", "a.docx", "b.zip"].map(claimsOtherwise)).toEqual([true, true, true]);
    expect(["export.csv", "program.exe", "png"].map(claimsOtherwise)).toEqual([false, false, false]);
  });

  test("whatever it is called and whatever is in it, nothing is kept as a page, a script or a drawing", () => {
    const sniffed = fc.option(
      fc.constantFrom("text/html", "image/svg+xml", "application/xml", "text/javascript", "image/png"),
    );
    const name = fc
      .tuple(fc.string(), fc.constantFrom("html", "svg", "xml", "js", "txt", "png", ""))
      .map((parts) => parts.join("."));
    fc.assert(
      fc.property(name, sniffed, fc.uint8Array({ maxLength: 40 }), (called, type, head) => {
        expect(acceptedType(called, type, head) ?? "").not.toMatch(/html|svg|script/);
      }),
    );
  });

  test("only pictures and PDF are shown in the browser", () => {
    expect(["image/png", "application/pdf"].map(mayShowInline)).toEqual([true, true]);
    expect(["application/xml", "text/plain", "application/zip"].map(mayShowInline)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("the file dialogue offers endings, each once", () => {
    const offered = ACCEPTED_ENDINGS.split(",");
    expect(offered.every((ending) => /^\.[a-z0-9]+$/.test(ending))).toBe(true);
    expect(new Set(offered).size).toBe(offered.length);
  });
});

describe("a file's name", () => {
  const cleaned: [given: string, kept: string][] = [
    ["../../etc/passwd", "passwd"],
    ["C:\\Documente\\Factură nr. 5.pdf", "Factură nr. 5.pdf"],
    ["factura\u202Efdp.exe", "facturafdp.exe"],
    ["a\u200Bb\uFEFFc.txt", "abc.txt"],
    ["un\nnume\tlung.csv", "unnumelung.csv"],
    ["  .ascuns. ", "ascuns"],
    ["captura\u00A0\u2003ecran.png", "captura ecran.png"],
    ["s\u0326i.pdf", "și.pdf"],
    ["s\u200B\u0326i.pdf", "și.pdf"],
    ["...", "fisier"],
    ["", "fisier"],
    ["\u3164\u115F", "fisier"],
  ];
  test.each(cleaned)("%j is kept as %j", (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  test("is cut to 150 characters, the ending kept, never inside a character", () => {
    expect(cleanFileName(`${"ă".repeat(400)}.pdf`)).toBe(`${"ă".repeat(146)}.pdf`);
    expect(Array.from(cleanFileName(`${"😀".repeat(400)}.png`))).toHaveLength(150);
    expect(cleanFileName(`${"😀".repeat(400)}.png`)).toMatch(/😀\.png$/u);
  });

  test("always is one short visible line without a path, and cleaning twice changes nothing", () => {
    const anything = fc.string({ unit: "binary", maxLength: 400 });
    const nasty = fc.array(
      fc.constantFrom("a", ".", " ", "/", "\\", "\u202E", "\u200D", "\u0301", "\n", "😀", "\u0000"),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          nasty.map((parts) => parts.join("")),
        ),
        (given) => {
          const name = cleanFileName(given);
          expect(name).not.toMatch(/[/\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\.|\.$/u);
          expect(name.trim()).not.toBe("");
          expect(Array.from(name).length).toBeLessThanOrEqual(150);
          expect(cleanFileName(name)).toBe(name);
        },
      ),
      { numRuns: 500 },
    );
  });
});
