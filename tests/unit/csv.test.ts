import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "@/lib/csv";

test("what is written is read again, cell by cell", () => {
  const plain = fc.string({ unit: "grapheme" }).filter((text) => !/^\s*[=+\-@]|^[\t\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 2, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells), { record_delimiter: "\r\n" })).toEqual([cells]);
    }),
  );
});

test.each(["=1+1", "+40721", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "\n=1"])(
  "%j is no formula to a spreadsheet",
  (typed) => {
    const [line] = parse(csvLine([typed, ""]), { record_delimiter: "\r\n" });
    expect(line).toEqual([`'${typed}`, ""]);
  },
);

test("numbers stay numbers, and nothing is an empty cell", () => {
  expect(csvLine([-5, null, "a,b", 'a "b"'])).toBe('-5,,"a,b","a ""b"""\r\n');
});
