import { expect, type Page } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { openForCaller } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { expectStatus, numberOf } from "./support/ticket";

/** Presses a key of the desk, once the page listens. */
async function press(page: Page, key: string) {
  await page.locator("dialog[data-listening]").waitFor({ state: "attached" });
  await page.keyboard.press(key);
}

/** Writes in the composer that a key has opened, and sends. */
async function compose(page: Page, key: string, mode: "note" | "askCustomer" | "resolve", text: string) {
  await press(page, key);
  const field = page.getByRole("textbox", { name: words.mode[mode].name });
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
}

test("the whole daily loop is gone through with the keyboard alone", async ({ enter }) => {
  const page = await enter(accounts.soloist, STILL);
  const call = { name: "Ion Avram", organisation: "", body: "Lipsă." };
  for (const subject of ["Avize", "Comenzi"]) {
    await openForCaller(page, { ...call, email: newAddress("ion"), subject });
    await page.getByLabel(words.properties.team).selectOption(accounts.soloist.team);
    await expect(page.locator("[data-event=TEAM_CHANGED]")).toBeVisible();
  }
  await page.goto("/desk");
  await press(page, "?");
  await expect(page.getByRole("dialog", { name: words.keys.title })).toBeVisible();
  await expectGoodLooks(page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.locator("tr[data-number]").nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+X");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("t?jx");
  await expect(page.getByRole("searchbox")).toHaveValue("t?jx");

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: words.palette.label })).toBeFocused();
  await page.keyboard.type("avram");
  await expect(page.getByRole("option", { name: "Ion Avram" }).first()).toBeVisible();
  await expectGoodLooks(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("rezolvate");
  await page.keyboard.press("Enter");
  await page.waitForURL(/view=resolved/);

  await page.goto("/desk");
  await press(page, "t");
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  const first = numberOf(page);
  await expectStatus(page, "IN_PROGRESS");
  await compose(page, "n", "note", "Verific ruta.");
  await expect(page.locator("[data-event=NOTED]")).toBeVisible();
  await compose(page, "q", "askCustomer", "Ce rută folosiți?");
  await expectStatus(page, "WAITING_CUSTOMER");
  await compose(page, "e", "resolve", "Am schimbat ruta.");
  await expectStatus(page, "RESOLVED");
  await press(page, "u");
  await page.waitForURL(/\/desk$/);
  await press(page, "t");
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  expect(numberOf(page)).not.toBe(first);
  await expectStatus(page, "IN_PROGRESS");
});
