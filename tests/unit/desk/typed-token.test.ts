import { expect, test } from "vitest";
import { suggests, tokenBefore } from "@/components/desk/typed-token";

const at = (text: string) => tokenBefore(text, text.length, ["/", "@"]);

test("a slash begins a canned reply at the beginning of a line only", () => {
  expect(at("/cere")).toEqual({ trigger: "/", query: "cere", from: 0, to: 5 });
  expect(at("Bună\n/")).toMatchObject({ trigger: "/", query: "", from: 5 });
  for (const text of ["și/sau", "a /b", "/in/out", "/x\n"]) expect(at(text), text).toBeNull();
});

test("an at sign begins a mention after a blank, names with blanks and letters of any kind included", () => {
  expect(at("vezi @Andreea Stă")).toMatchObject({ trigger: "@", query: "Andreea Stă", from: 5 });
  for (const text of ["ana@firma", "@ana, gata"]) expect(at(text), text).toBeNull();
});

test("what is not to be offered is not", () => {
  expect(tokenBefore("@ana", 4, ["/"])).toBeNull();
});

test("every word typed begins a word of the label, without regard to case and diacritics", () => {
  expect(suggests("Cere captura de ecran", "cap ec")).toBe(true);
  expect(suggests("Ștefan Țurcanu", "turc")).toBe(true);
  expect(suggests("Cere captura", "aptura")).toBe(false);
});
