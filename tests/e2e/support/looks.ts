import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const everything = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
/** The rest does not depend on colours. */
const colours = { runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] } };

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** For contexts whose pages are looked at: colours that are still changing would be judged half-way. */
export const STILL = { reducedMotion: "reduce" } as const;

/** That the page before us keeps WCAG 2.2 AA and fits the screen, light and dark, on a desktop and on a phone. */
export async function expectGoodLooks(page: Page): Promise<void> {
  const faults: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`${size}: ${overflow} px wider than the screen`);
    for (const [colorScheme, rules] of [
      ["light", everything],
      ["dark", colours],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      // The pages have no frames of their own, and what axe would load first they have loaded already.
      const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ ...rules, preload: false });
      for (const { id, nodes } of (await axe.analyze()).violations)
        for (const { target, failureSummary } of nodes)
          faults.push(`${size} ${colorScheme}: ${id} at ${target.join(" ")}\n${failureSummary}`);
    }
  }
  await page.setViewportSize(sizes.desktop);
  expect(faults, page.url()).toEqual([]);
}
