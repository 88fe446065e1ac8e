import { expect, type Locator, type Page } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { openForCaller } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { expectStatus } from "./support/ticket";

/** Presses a key of the desk, once the page listens. */
async function press(page: Page, key: string) {
  await page.locator("dialog[data-listening]").waitFor({ state: "attached" });
  await page.keyboard.press(key);
}

type Mode = keyof typeof words.mode;

/** Writes in the composer that a key has opened, and sends. */
async function compose(page: Page, key: string, mode: Mode, text: string, send = "Control+Enter") {
  await press(page, key);
  await expect(page.getByRole("textbox", { name: words.mode[mode].name })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press(send);
}

/** Goes somewhere by the palette. */
async function goByPalette(page: Page, text: string) {
  await press(page, "Control+k");
  await expect(page.getByRole("combobox", { name: words.palette.label })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const opened = (page: Page, number: number) => page.waitForURL(new RegExp(`/desk/tickets/${number}$`));
const back = async (page: Page) => {
  await page.keyboard.press("Escape");
  await press(page, "u");
  await page.waitForURL(/\/desk\?view=team$/);
};

test("the whole daily loop is gone through with the keyboard alone", async ({ enter }) => {
  const colleague = await enter(accounts.agent);
  const call = { name: "Ion Avram", organisation: "", body: "Lipsă." };
  const numbers: number[] = [];
  for (const subject of ["Avize", "Comenzi"]) {
    numbers.push(await openForCaller(colleague, { ...call, email: newAddress("ion"), subject }));
    await colleague.getByLabel(words.properties.team).selectOption(accounts.soloist.team);
    await expect(colleague.locator("[data-event=TEAM_CHANGED]")).toBeVisible();
  }
  const [first = 0, second = 0] = numbers;

  const page = await enter(accounts.soloist, STILL);
  await press(page, "?");
  await expect(page.getByRole("dialog", { name: words.keys.title })).toBeVisible();
  await expectGoodLooks(page);
  await page.keyboard.press("Escape");
  await goByPalette(page, words.view.team.toLowerCase());
  await page.waitForURL(/view=team/);
  const rows = page.locator("tr[data-number]");
  const row = (number: number) => page.locator(`tr[data-number="${number}"]`);
  await expect(rows).toHaveCount(2);
  await press(page, "j");
  await page.keyboard.press("j");
  await expect(rows.nth(1).getByRole("link")).toBeFocused();
  // The whole row is marked, and no ring crosses what it says.
  const looks = (row: Locator) => row.evaluate((one) => getComputedStyle(one).outlineStyle);
  expect([await looks(rows.nth(1)), await looks(rows.nth(1).getByRole("link"))]).toEqual(["solid", "none"]);
  await expectGoodLooks(page);
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+X");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(3);
  for (const key of ["x", "j", "x"]) await page.keyboard.press(key);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("t?jx");
  await expect(page.getByRole("searchbox")).toHaveValue("t?jx");

  // What stands in the palette is the answer to an earlier text; Enter waits for that to the last one.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("avram");
  await expect(page.getByRole("option", { name: "Ion Avram" }).first()).toBeVisible();
  await expectGoodLooks(page);
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/desk/palette?q=${second}`, (route) => asked.then(() => route.continue()));
  await page.keyboard.press("Control+a");
  await page.keyboard.type(String(second));
  await page.keyboard.press("Enter");
  answer();
  await opened(page, second);
  await back(page);

  await page.keyboard.press("Control+k");
  await page.keyboard.type(words.urgent);
  await page.keyboard.press("Enter");
  await opened(page, first);
  await expect(page.getByText(words.done.urgentOfTeams.replace("{number}", String(first)))).toBeVisible();
  await expectStatus(page, "IN_PROGRESS");
  await back(page);
  await expect(rows.first()).toHaveAttribute("data-number", String(second));
  await press(page, "j");
  await page.keyboard.press("a");
  await expect(page.getByLabel(words.bulk.operation.assign, { exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(row(second)).toContainText(accounts.soloist.name);
  await expect(page.getByRole("alert").filter({ hasText: "Schimbate: 1" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: words.bulk.undo })).toBeFocused();

  await expect(rows.first()).toHaveAttribute("data-number", String(first));
  await press(page, "j");
  await page.keyboard.press("Enter");
  await opened(page, first);
  await compose(page, "r", "reply", "Eroarea e la noi, corectăm acum.");
  await expect(page.locator("[data-event=REPLIED]")).toContainText("Eroarea e la noi, corectăm acum.");
  await page.keyboard.press("Escape");
  await compose(page, "n", "note", "Verific ruta.");
  await expect(page.locator("[data-event=NOTED]")).toBeVisible();
  await page.keyboard.press("Escape");
  await press(page, "a");
  const properties = page.getByRole("region", { name: words.properties.title });
  await expect(properties.getByLabel(words.properties.assignee)).toBeFocused();
  await page.keyboard.press("Escape");
  await press(page, "p");
  await page.keyboard.type("cri");
  await expect(page.locator("[data-event=PRIORITY_CHANGED]")).toBeVisible();
  await page.keyboard.press("Escape");
  await press(page, "w");
  await expect(page.getByRole("textbox", { name: words.mode.askThirdParty.name })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  const offered = page.getByRole("group", { name: words.palette.ticket });
  await expect(offered.getByRole("option", { name: words.moves.release.name })).toBeVisible();
  await expectGoodLooks(page);
  await page.keyboard.type(words.properties.team);
  await page.keyboard.press("Enter");
  await expect(properties.getByLabel(words.properties.team)).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words.moves.release.name);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(words.moves.release.reason)).toBeFocused();
  await page.keyboard.press("Escape");
  await compose(page, "q", "askCustomer", "Ce rută folosiți?", "Control+Shift+Enter");
  await opened(page, second);
  await compose(page, "e", "resolve", "Am schimbat ruta.", "Control+Shift+Enter");
  await opened(page, first);
  await expectStatus(page, "WAITING_CUSTOMER");
  await compose(page, "g", "resume", "A spus la telefon ruta.");
  await expectStatus(page, "IN_PROGRESS");
  await back(page);
  await expect(rows).toHaveCount(1);
  await press(page, "c");
  await page.waitForURL(/\/desk\/tickets\/new$/);
});
