import { expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";

test("words can be had outside of a request, in each language", () => {
  expect(translatorFor("ro")("errors.required")).toBe("Completați acest câmp.");
  expect(translatorFor("en")("errors.required")).toBe("Fill in this field.");
});
