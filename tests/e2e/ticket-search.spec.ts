import { expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { openForCaller, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";

test("a ticket is found by a word of its subject without diacritics, by a word of a note, by its number first, and by the palette", async ({
  enter,
}) => {
  const page = await enter(accounts.agent, STILL);
  const own = crypto.randomUUID().slice(0, 8);
  const call = { name: "Ștefania Țurcanu", email: newAddress("stefania"), body: "Nu pornește." };
  const number = await openForCaller(page, { ...call, subject: `Mașinile de împachetat ${own}` });
  await write(page, "note", `Se aude un zgomot${own} la pornire.`);
  await expect(page.locator("[data-event=NOTED]")).toBeVisible();
  const other = await openForCaller(page, {
    ...call,
    email: newAddress("stefania"),
    subject: `Ca la ${number}, ${own}`,
  });

  const found = page.locator("li[data-number]");
  const search = async (text: string) => {
    await page.getByRole("searchbox").first().fill(text);
    await page.getByRole("searchbox").first().press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(text);
  };
  await search(`masina impachetat ${own}`);
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAttribute("data-number", String(number));
  await expectGoodLooks(page);
  await search(`zgomot${own}`);
  await expect(found).toHaveAttribute("data-number", String(number));
  await search(`turcanu ${own}`);
  await expect(found).toHaveCount(2);
  await expect(page.getByText(words.search.found.replace("{count}", "2"), { exact: true })).toBeVisible();
  await search(`#${number}`);
  await expect(found.first()).toHaveAttribute("data-number", String(number));
  await expect(page.locator(`li[data-number="${other}"]`)).toBeVisible();
  await found.first().getByRole("link").click();
  await page.waitForURL(({ pathname }) => pathname === ticketOnDesk(number));

  await page.locator("dialog[data-listening]").waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: words.palette.label }).fill(`impachetat ${own}`);
  const option = page.getByRole("option", { name: `Mașinile de împachetat ${own}` });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expectGoodLooks(page);
  await page.goto("/desk");
  await page.locator("dialog[data-listening]").waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: words.palette.label }).fill(`impachetat ${own}`);
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.waitForURL(({ pathname }) => pathname === ticketOnDesk(number));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mașinile de împachetat");
  await page.locator("dialog[data-listening]").waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: words.palette.label }).fill(`nimic${own}`);
  await expect(page.getByText(words.palette.none)).toBeVisible();
});
