import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accentOf,
  contrast,
  isReadable,
  leastContrast,
  nearestReadable,
  STANDARD_COLOUR,
} from "@/lib/colour";
import { generalSettings } from "@/lib/settings/schema";

const colours = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);
const grounds = {
  light: ["#ffffff", "#f6f8f9", "#eef2f3"],
  dark: ["#0d1113", "#14191c", "#1b2226", "#0a0d0f"],
};

describe("the brand's colour", () => {
  test("is measured as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  test("whatever is taken can be read on every ground, with what is written on it, in both schemes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(STANDARD_COLOUR), colours), (colour) => {
        const accents = accentOf(nearestReadable(colour));
        for (const scheme of ["light", "dark"] as const) {
          const { accent, on, soft, hover } = accents[scheme];
          for (const ground of [...grounds[scheme], soft, on])
            expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(hover, on)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test("that can be read is left as it is; another one is darkened until it can", () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(isReadable(nearestReadable(colour))).toBe(true);
        if (isReadable(colour)) expect(nearestReadable(colour)).toBe(colour);
      }),
    );
    expect(isReadable(STANDARD_COLOUR)).toBe(true);
    expect(leastContrast("#ffd500")).toBeLessThan(2);
  });

  test("is in mails as on pages where it is the standard one", () => {
    const { light, dark } = accentOf(STANDARD_COLOUR);
    const css = readFileSync("app/globals.css", "utf8");
    for (const [token, part] of [
      ["--accent", "accent"],
      ["--accent-hover", "hover"],
      ["--on-accent", "on"],
      ["--accent-soft", "soft"],
    ] as const)
      expect(css).toContain(`${token}: light-dark(${light[part]}, ${dark[part]});`);
  });

  test.each([
    ["#FFD500", "colour_faint"],
    ["albastru", "colour_invalid"],
    ["#0b6a7", "colour_invalid"],
    ["#0b6a72;}", "colour_invalid"],
  ])("%s is refused when saved: %s", (brandColour, word) => {
    const form = { brandName: "Tecnet", autoCloseWorkingDays: "5", defaultTeamId: crypto.randomUUID() };
    const { error } = generalSettings.safeParse({ ...form, brandColour });
    expect(error?.issues.map(({ message }) => message)).toEqual([word]);
    expect(generalSettings.parse({ ...form, brandColour: "#0B6A72" }).brandColour).toBe("#0b6a72");
  });
});
