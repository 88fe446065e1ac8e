import { crc32, deflateSync } from "node:zlib";
import type { Random } from "./random.ts";
import type { FileKind } from "./texts/scenario.ts";
import type { Particulars } from "./texts/scenarios.ts";

export type DemoFile = { name: string; bytes: Uint8Array };

/** A small real file of a kind, about what the ticket is about. */
export function fileOf(kind: FileKind, about: Particulars, random: Random): DemoFile {
  switch (kind) {
    case "screenshot":
      return { name: `captură ${about.ora?.replace(":", ".")}.png`, bytes: screenshot(random) };
    case "invoice":
      return { name: `${about.factura}.pdf`, bytes: invoice(about, random) };
    case "export":
      return { name: `export ${about.comanda}.csv`, bytes: Buffer.from(csv(about, random), "utf8") };
    case "xml":
      return { name: `${about.factura}.xml`, bytes: Buffer.from(ubl(about), "utf8") };
  }
}

const WIDTH = 640;
const HEIGHT = 360;

/** A picture of a window with a list and a line marked in red. */
function screenshot(random: Random): Buffer {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT, 0xff);
  const box = (x: number, y: number, width: number, height: number, colour: readonly number[]) => {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++)
        rows.set(colour, row * (WIDTH * 3 + 1) + 1 + column * 3);
  };
  for (let row = 0; row < HEIGHT; row++) rows[row * (WIDTH * 3 + 1)] = 0;
  box(0, 0, WIDTH, 34, [31, 64, 104]);
  box(14, 12, 120, 10, [222, 231, 242]);
  box(0, 34, 130, HEIGHT - 34, [240, 243, 247]);
  for (let item = 0; item < 6; item++) box(16, 58 + item * 30, random.whole(50, 96), 9, [160, 172, 190]);
  const wrong = random.whole(1, 8);
  for (let line = 0; line < 9; line++) {
    const y = 54 + line * 32;
    box(146, y, 478, 26, line === wrong ? [253, 226, 226] : line % 2 ? [249, 250, 251] : [241, 244, 248]);
    for (const x of [156, 276, 396, 516])
      box(x, y + 9, random.whole(40, 92), 8, line === wrong ? [190, 40, 40] : [120, 130, 146]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The letters a PDF's own encoding lacks, by the codes they are given here. */
const ROMANIAN = ["abreve", "Abreve", "uni0219", "uni0218", "uni021B", "uni021A"];
const LETTERS = "ăĂșȘțȚ";

/** A one-page invoice. */
function invoice(about: Particulars, random: Random): Buffer {
  const lines = Array.from({ length: 5 }, (_, index) => {
    const price = random.whole(150, 9_900) / 100;
    return `${index + 1}.  Produs ${random.whole(100, 999)}   ${random.whole(2, 48)} buc × ${price.toFixed(2)} lei`;
  });
  const text = [
    `FACTURA ${about.factura}`,
    `Cumpărător: ${about.partener}   GLN ${about.gln}`,
    `Comanda: ${about.comanda}   Aviz: ${about.aviz}`,
    "",
    ...lines,
    "",
    `Diferență semnalată: ${about.suma} lei`,
  ];
  const show = text.map(
    (line, index) => `BT /F1 ${index ? 11 : 17} Tf 60 ${770 - index * 24} Td (${encoded(line)}) Tj ET`,
  );
  const content = show.join("\n");
  return pdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 6 0 R >>",
    `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 ${ROMANIAN.map((name) => `/${name}`).join(" ")}] >>`,
  ]);
}

function pdf(objects: readonly string[]): Buffer {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(
    `${body}${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

function encoded(line: string): string {
  return Array.from(line, (letter) => {
    const at = LETTERS.indexOf(letter);
    return at >= 0 ? String.fromCharCode(128 + at) : letter.replace(/[()\\]/, "\\$&");
  }).join("");
}

function csv(about: Particulars, random: Random): string {
  const rows = Array.from({ length: 12 }, (_, index) =>
    [
      index + 1,
      `594${random.whole(1_000_000_000, 9_999_999_999)}`,
      random.whole(1, 96),
      (random.whole(150, 9_900) / 100).toFixed(2).replace(".", ","),
    ].join(";"),
  );
  return `﻿linie;cod EAN;cantitate;preț unitar (comanda ${about.comanda})\r\n${rows.join("\r\n")}\r\n`;
}

function ubl(about: Particulars): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>${about.factura}</cbc:ID>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:Note>${about.partener?.replace("&", "&amp;")}</cbc:Note>
  <cbc:DocumentCurrencyCode>RON</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>${about.comanda}</cbc:BuyerReference>
</Invoice>
`;
}
