import { expect, type Page } from "@playwright/test";
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/settings.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";

const unique = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`;

async function open(page: Page, section: string): Promise<void> {
  await page.goto(`/desk/settings/${section}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The form behind a name in a list of them. */
async function unfold(page: Page, name: string) {
  const box = page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  await box.locator("summary").click();
  return box;
}

test("categories, canned replies and tags are kept by an admin, once under each name, and the log tells it", async ({
  enter,
}) => {
  test.slow();
  const page = await enter(accounts.admin, STILL);
  const name = unique("Arhivare");
  await open(page, "categories");
  const fresh = await unfold(page, words.categories.add);
  await fresh.getByLabel("Nume (Română)").fill(name);
  await fresh.getByLabel("Nume (English)").fill(`${name} EN`);
  await fresh.getByRole("button", { name: "Salvare" }).click();
  const kept = page.locator(`details[data-category="${name}"]`);
  await expect(kept).toBeVisible();
  await fresh.getByLabel("Nume (Română)").fill(name.toUpperCase());
  await fresh.getByLabel("Nume (English)").fill("Alt nume");
  await fresh.getByRole("button", { name: "Salvare" }).click();
  await expect(fresh.getByText(errors.name_taken)).toBeVisible();
  await expectGoodLooks(page);
  await kept.locator("summary").click();
  await kept.getByLabel(words.categories.active).uncheck();
  await kept.getByRole("button", { name: "Salvare" }).click();
  await expect(kept.locator("summary")).toContainText(words.categories.disabled);
  await page.goto("/desk/tickets/new");
  await expect(page.getByRole("option", { name })).toHaveCount(0);

  await open(page, "tags");
  await page.getByRole("textbox", { name: words.tags.add }).fill(name);
  await page.getByRole("form", { name: words.tags.add }).getByRole("button", { name: "Salvare" }).click();
  await expect(page.getByRole("form", { name })).toBeVisible();
  await expectGoodLooks(page);

  await open(page, "canned-replies");
  const reply = await unfold(page, words.canned.add);
  await reply.getByLabel(words.canned.title).fill(name);
  await reply.getByLabel("Text (Română)").fill("Bună ziua, {{client}}!");
  await reply.getByLabel("Text (English)").fill("Hello, {{client}}!");
  await reply.getByRole("button", { name: "Salvare" }).click();
  await expect(page.locator("summary", { hasText: name })).toBeVisible();
  await expectGoodLooks(page);

  await open(page, "audit?subject=CATEGORY");
  const line = page.locator("[data-audit='CATEGORY CHANGED']", { hasText: name });
  await expect(line).toContainText(words.audit.field.active);
  await expect(line).toContainText(words.audit.yes);
  await expectGoodLooks(page);
});

test("a colour that cannot be read is refused and a readable one is offered; agents have no settings", async ({
  enter,
}) => {
  const page = await enter(accounts.admin, STILL);
  await open(page, "");
  await expectGoodLooks(page);
  await open(page, "general");
  await expectGoodLooks(page);
  const colour = page.getByLabel(words.general.brandColour, { exact: true });
  const own = await colour.inputValue();
  await colour.fill("#ffd500");
  await page.getByRole("button", { name: "Salvare" }).click();
  await expect(page.getByText(errors.colour_faint)).toBeVisible();
  await expect(colour).toHaveAttribute("aria-invalid", "true");
  await expectGoodLooks(page);
  await page.getByRole("button", { name: words.general.useNearest.replace("{colour}", "") }).click();
  await expect(page.locator("[data-readable=true]")).toBeVisible();
  await page.reload();
  await expect(colour).toHaveValue(own);
  const agent = await enter(accounts.agent);
  const answer = await agent.request.get("/desk/settings/general");
  expect(answer.status()).toBe(404);
});
