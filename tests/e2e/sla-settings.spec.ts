import { expect } from "@playwright/test";
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/policies.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { fillCall } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { numberOf } from "./support/ticket";

test("a calendar is made in the settings, and what is wrong with it is said at its fields", async ({
  enter,
}) => {
  const page = await enter(accounts.admin, STILL);
  const name = `Gardă ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/desk/settings/calendars");
  await page.getByRole("link", { name: words.calendars.new }).click();
  await page.getByLabel(words.calendars.name).first().fill(name);
  await page.getByLabel(words.calendars.day.mon).fill("18-9");
  await page.locator("input[name=date]").first().fill("2026-12-24");
  await page.locator("input[name=hours]").first().fill("9-12");
  await page.getByRole("button", { name: words.calendars.save }).click();
  await expect(page.getByText(errors.hours_backwards)).toBeVisible();
  await expect(page.getByLabel(words.calendars.day.mon)).toBeFocused();
  await expectGoodLooks(page);

  await page.getByLabel(words.calendars.day.mon).fill("8-12, 13-17");
  await page.getByRole("button", { name: words.calendars.save }).click();
  const row = page.locator(`[data-calendar="${name}"]`);
  await expect(row).toContainText("08:00–12:00, 13:00–17:00");
  await row.getByRole("link").click();
  await expect(page.locator("input[name=hours]").first()).toHaveValue("09:00–12:00");
  await expect(page.getByRole("checkbox", { name: words.calendars.holidays })).toBeChecked();
});

// The first answer to requests of low priority is what no other test judges: the version is in force for all of them.
// It is not applied to the open requests here, as those are the other tests' own.
test("a target is changed: what it would do is shown before it is saved", async ({ enter }) => {
  const page = await enter(accounts.admin, STILL);
  const call = { name: "Ion Avram", email: newAddress("ion"), body: "Lipsă.", subject: "Fără grabă" };
  await fillCall(page, call);
  await page.locator("select[name=priority]").selectOption("LOW");
  await page.locator("form:has(select[name=priority]) button[type=submit]").last().click();
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  const number = numberOf(page);

  await page.goto("/desk/settings/sla/edit");
  const target = page.locator("input[name=FIRST_RESPONSE_LOW]");
  await target.fill("mult");
  await page.getByRole("button", { name: words.sla.check }).click();
  await expect(page.getByText(errors.duration_unreadable)).toBeVisible();
  await target.fill(`20 h ${1 + Math.floor(Math.random() * 58)} min`);
  await page.getByRole("button", { name: words.sla.check }).click();
  const line = page.locator(`[data-changed="${number}"][data-metric=FIRST_RESPONSE]`);
  await expect(line).toContainText(call.subject);
  await expect(line.locator("time")).toHaveCount(2);
  await expectGoodLooks(page);

  await page.getByRole("button", { name: /Salvează versiunea/ }).click();
  await page.waitForURL(/\/sla\/\d+$/);
  await expect(page.locator(`[data-changed="${number}"]`)).toBeVisible();
  await page.locator("summary", { hasText: words.rollout.apply }).click();
  await expect(page.getByRole("button", { name: /^Aplică la/ })).toBeVisible();
  await expectGoodLooks(page);
});
