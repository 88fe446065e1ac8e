import { expect, type Page } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { test } from "./support/people";
import { describeAndSend } from "./support/portal";
import { clock } from "./support/ticket";

/** What the countdown of the resolution says is left, in seconds; it tells them in its last minute. */
async function secondsLeft(page: Page): Promise<number> {
  const text = (await clock(page, "RESOLUTION").textContent()) ?? "";
  const [, seconds] = /mai sunt (\d+) s/.exec(text) ?? [];
  if (!seconds) throw new Error(`No seconds are told: ${text}`);
  return Number(seconds);
}

test("a countdown neither drifts nor loses what went by while the machine slept", async ({ enter }) => {
  const page = await enter(accounts.customer);
  await page.clock.install();
  await page.goto("/requests/new");
  await page.locator("select[name=priority]").selectOption("CRITICAL");
  await page.getByLabel(words.new.subject).fill("Cât mai e");
  await describeAndSend(page, "Nu mai pleacă nimic.");
  await expect(clock(page, "RESOLUTION")).toContainText("mai sunt 3 h 59 min");

  const due = await clock(page, "RESOLUTION").locator("time").last().getAttribute("datetime");
  await page.clock.pauseAt(Date.parse(due ?? "") - 58_000);
  await expect(clock(page, "RESOLUTION")).toContainText(/mai sunt \d+ s/);
  const asleep = await secondsLeft(page);

  await page.clock.runFor(10_000);
  await expect.poll(() => secondsLeft(page)).toBe(asleep - 10);

  // As after sleep: the timers that were due come once, and late.
  await page.clock.fastForward(20_000);
  await expect.poll(async () => asleep - 30 - (await secondsLeft(page))).toBeLessThanOrEqual(1);
  expect(asleep - 30 - (await secondsLeft(page))).toBeGreaterThanOrEqual(0);

  await page.clock.fastForward(5 * 60_000);
  await expect(clock(page, "RESOLUTION")).toContainText("Depășit");
});
