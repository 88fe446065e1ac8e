import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** With what is good practice besides: landmarks, the order of headings. */
const everything = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** The rest does not depend on colours. */
const colours = { runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] } };

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** For contexts whose pages are looked at: colours that are still changing would be judged half-way. */
export const STILL = { reducedMotion: "reduce" } as const;

/** That the page before us keeps WCAG 2.2 AA and fits the screen, light and dark, on a desktop and on a phone. */
export async function expectGoodLooks(page: Page): Promise<void> {
  // The title comes with the end of the stream.
  await expect(page).toHaveTitle(/./);
  // What a phone has not laid out yet keeps the colours of before until it is scrolled to.
  await page.addStyleTag({ content: "li { content-visibility: visible !important }" });
  const faults = [
    ...(await faultsIn(page, desktop, "light", everything)),
    ...(await faultsIn(page, desktop, "dark", colours)),
    ...(await faultsIn(page, phone, "light", everything)),
    ...(await faultsIn(page, phone, "dark", colours)),
  ];
  await page.setViewportSize(desktop);
  expect(faults, page.url()).toEqual([]);
}

async function faultsIn(
  page: Page,
  viewport: typeof desktop,
  colorScheme: "light" | "dark",
  rules: { runOnly: string[] } | typeof colours,
): Promise<string[]> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  // A colour that is still on its way from one scheme to the other would be judged half-way.
  await page.evaluate(async () => {
    const moving = () => document.getAnimations().filter(({ playState }) => playState === "running");
    // What a parent passes on begins in its children only once it has it.
    for (let all = moving(); all.length > 0; all = moving())
      await Promise.allSettled(all.map(({ finished }) => finished));
  });
  // The pages have no frames of their own, and what axe would load first they have loaded already.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ ...rules, preload: false });
  const { violations } = await axe.analyze();
  const excess = await tooWide(page);
  return [
    ...(excess > 0 ? [`${excess} px wider than the screen of ${viewport.width}`] : []),
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}\n${failureSummary}`),
    ),
  ].map((fault) => `${viewport.width} ${colorScheme}: ${fault}`);
}

/** By how many pixels the page is wider than its window. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
