import { expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import peopleWords from "@/lib/i18n/messages/ro/people.json" with { type: "json" };
import settings from "@/lib/i18n/messages/ro/settings.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { exhaust } from "@/tests/support/e2e-database";
import { openForCaller } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";

test("a customer is found with his organisation, shut out he is still found, and the palette leads to both", async ({
  enter,
}) => {
  const page = await enter(accounts.admin, STILL);
  const email = newAddress("sorina");
  const organisation = `Moara ${crypto.randomUUID().slice(0, 8)} SRL`;
  await openForCaller(page, { name: "Sorina Moraru", email, organisation, subject: "Avize", body: "Lipsă." });

  await page.goto(`/desk/search?q=${encodeURIComponent(organisation)}`);
  const people = page.getByRole("region", { name: words.search.people });
  const found = page.getByRole("region", { name: peopleWords.organisations });
  await expect(found.getByRole("link", { name: organisation })).toBeVisible();
  await expect(people.getByRole("link", { name: "Solicitare nouă pentru Sorina Moraru" })).toBeVisible();
  await expectGoodLooks(page);
  await people.getByRole("link", { name: "Sorina Moraru" }).first().click();
  await page.locator("summary", { hasText: peopleWords.disable }).click();
  await page.getByRole("button", { name: peopleWords.disableConfirm, exact: true }).click();
  await expect(page.getByText(peopleWords.disabled)).toBeVisible();
  await page.goto(`/desk/search?q=${encodeURIComponent(email)}`);
  await expect(people.getByRole("link")).toHaveText(
    new RegExp(`Sorina Moraru.*${peopleWords.standing.DISABLED}`),
  );

  await page.getByRole("banner").getByRole("button", { name: words.palette.open }).click();
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("etichete");
  await expect(page.getByRole("option", { name: settings.section.tags })).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(organisation);
  const offered = page.getByRole("group", { name: peopleWords.organisations });
  await expect(offered.getByRole("option", { name: organisation })).toBeVisible();
  await expectGoodLooks(page);
  await offered.getByRole("option", { name: organisation }).click();
  await expect(page.getByRole("heading", { level: 1, name: organisation })).toBeVisible();
});

test.describe("more searches than anybody types", () => {
  test.use({ expectedComplaints: /status of 429/ });

  test("are not made, in words, on the page and in the palette", async ({ enter }) => {
    const page = await enter(accounts.listener, STILL);
    await exhaust(accounts.listener.email, "search", 300);
    await page.goto("/desk/search?q=avize");
    await expect(page.getByText(words.empty.tooOftenTitle)).toBeVisible();
    await expectGoodLooks(page);
    await page.getByRole("banner").getByRole("button", { name: words.palette.open }).click();
    await page.getByRole("combobox").fill("avize");
    await expect(page.getByRole("dialog").getByText(errors.too_many)).toBeVisible();
    await expectGoodLooks(page);
  });
});
