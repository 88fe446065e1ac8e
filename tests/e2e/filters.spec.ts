import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { cloneOf } from "@/tests/support/e2e-database";
import { confirmMove, openForCaller, openMove, ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { unique } from "./support/people-pages";
import { expectStatus } from "./support/ticket";

const rows = (page: Page) => page.locator("tr[data-number]");
const partOf = (organisation: string, rest = "") =>
  `/desk?view=all&organisation=${encodeURIComponent(organisation)}${rest}`;

test("a long part of the queue is read page by page, and kept as a view of one's own that nobody else sees", async ({
  enter,
}) => {
  const page = await enter(accounts.agent, STILL);
  const organisation = unique("Filatura");
  const call = { name: "Ion Avram", organisation, body: "Lipsă." };
  const number = await openForCaller(page, { ...call, email: newAddress("ion"), subject: "Avize" });
  const end = await openMove(page, "withdraw");
  await end.getByLabel(words.moves.withdraw.reason).fill("Dublură.");
  await confirmMove(end, "withdraw");
  await expectStatus(page, "CLOSED");
  await cloneOf(number, 59);
  await page.goto(partOf(organisation, "&sort=newest"));
  await expect(rows(page)).toHaveCount(50);
  const shown = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.number));
  await page.getByRole("link", { name: common.paging.next }).click();
  await expect(rows(page)).toHaveCount(10);
  for (const row of await rows(page).all())
    expect(shown).not.toContain(await row.getAttribute("data-number"));
  await page.getByRole("link", { name: common.paging.first }).click();
  await expect(rows(page)).toHaveCount(50);

  const [name, renamed] = [unique("Ale mele"), unique("Redenumită")];
  await page.getByRole("button", { name: words.saved.save }).click();
  const save = page.getByRole("form", { name: words.saved.save });
  await save.getByLabel(words.saved.name).fill(name);
  await expectGoodLooks(page);
  await save.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("button", { name: words.saved.edit }).click();
  await page.getByLabel(words.saved.name, { exact: true }).fill(renamed);
  await page.getByRole("button", { name: words.saved.saveEdit, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: renamed })).toBeVisible();
  const colleague = await enter(accounts.colleague);
  await expect(colleague.getByRole("link", { name: words.view.all }).first()).toBeVisible();
  await expect(colleague.getByRole("link", { name: renamed })).toHaveCount(0);
  await page.goto("/desk");
  await page.getByRole("link", { name: renamed }).click();
  await expect(rows(page)).toHaveCount(50);
  await page.goto(ticketOnDesk(number));
});
