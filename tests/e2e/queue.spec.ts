import { readFileSync } from "node:fs";
import { expect, type Locator } from "@playwright/test";
import { parse } from "csv-parse/sync";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import live from "@/lib/i18n/messages/ro/live.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { confirmMove, openForCaller, openMove, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { expectStatus } from "./support/ticket";

const firm = () => `Firma ${crypto.randomUUID().slice(0, 8)} SRL`;

test("the queue is narrowed in the address, kept as a view, and taken away as CSV", async ({ enter }) => {
  const page = await enter(accounts.agent, STILL);
  const organisation = firm();
  const call = { name: "Ion Avram", organisation, body: "Lipsă." };
  await openForCaller(page, { ...call, email: newAddress("ion"), subject: "=1+1 avize" });
  await openForCaller(page, { ...call, email: newAddress("ion"), subject: "Comanda veche" });

  await page.goto("/desk?view=all");
  await page.getByRole("button", { name: words.filter.title }).click();
  const filters = page.getByRole("form", { name: words.filter.title });
  await filters.getByLabel(words.filter.organisation).fill(organisation);
  const statuses = filters.getByRole("group", { name: words.filter.status });
  await statuses.getByLabel(common.status.WAITING_SUPPORT).check();
  await statuses.getByLabel(common.status.RESOLVED).check();
  await expectGoodLooks(page);
  await page.getByRole("button", { name: words.filter.apply }).click();
  await expect(page.locator("tr[data-number]")).toHaveCount(2);
  await expect(page).toHaveURL(/organisation=Firma/);
  expect(page.url()).not.toMatch(/=(&|$)/);
  await expectGoodLooks(page);
  await page
    .getByRole("list", { name: words.filter.chosen })
    .getByRole("link", { name: common.status.RESOLVED })
    .click();
  await expect(page).not.toHaveURL(/RESOLVED/);
  await expect(page.locator("tr[data-number]")).toHaveCount(2);
  await page.getByRole("button", { name: words.filter.title }).click();
  await filters.getByLabel(words.filter.q).fill("comanda");
  await page.getByRole("button", { name: words.filter.apply }).click();
  await expect(page.locator("tr[data-number]")).toHaveCount(1);
  await page
    .getByRole("list", { name: words.filter.chosen })
    .getByRole("link", { name: `${words.filter.q}: comanda` })
    .click();
  await expect(page).not.toHaveURL(/q=/);
  await expect(page.locator("tr[data-number]")).toHaveCount(2);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: words.export.link }).click(),
  ]);
  const rows: Record<string, string>[] = parse(readFileSync(await download.path()), {
    columns: true,
    bom: true,
  });
  expect(rows.map((row) => row[words.export.column.subject]).toSorted()).toEqual([
    "'=1+1 avize",
    "Comanda veche",
  ]);

  const name = `A ${organisation}`;
  await page.getByRole("button", { name: words.saved.save }).click();
  const save = page.getByRole("form", { name: words.saved.save });
  await save.getByLabel(words.saved.name).fill(name);
  await save.getByLabel(words.saved.shared).check();
  await save.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.getByRole("button", { name: words.filter.title }).click();
  await filters.getByLabel(words.filter.sort).selectOption("newest");
  await page.getByRole("button", { name: words.filter.apply }).click();
  await expect(page.getByText(words.saved.changed)).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole("button", { name: words.saved.saveChangesShared }).click();
  await expect(page.getByText(words.saved.changed)).toHaveCount(0);

  const colleague = await enter(accounts.admin);
  await colleague.getByRole("link", { name }).click();
  await expect(colleague).toHaveURL(/sort=newest/);
  await expect(colleague.locator("tr[data-number]")).toHaveCount(2);
  await colleague.getByRole("button", { name: words.saved.edit }).click();
  await colleague.getByRole("button", { name: words.saved.deleteShared }).click();
  await colleague.waitForURL(/\/desk$/);
  await expect(colleague.getByRole("link", { name })).toHaveCount(0);
});

test("on a phone the views and the search have its whole width", async ({ enter }) => {
  const page = await enter(accounts.agent, { viewport: { width: 390, height: 844 } });
  const widthOf = async (one: Locator) => (await one.boundingBox())?.width ?? 0;
  expect(await widthOf(page.getByRole("searchbox"))).toBeGreaterThan(350);
  expect(await widthOf(page.getByRole("navigation", { name: words.views }))).toBeGreaterThan(300);
  // The last of the views: the strip begins with the one that is shown.
  await page.goto("/desk?view=all");
  await expect(page.getByRole("link", { name: words.view.all })).toBeInViewport();
});

test("many tickets are changed at once, each refusal in words, and the change is undone", async ({
  enter,
}) => {
  const page = await enter(accounts.agent, STILL);
  const organisation = firm();
  const call = { name: "Ion Avram", organisation, body: "Lipsă." };
  const first = await openForCaller(page, { ...call, email: newAddress("ion"), subject: "Avize" });
  const second = await openForCaller(page, { ...call, email: newAddress("ion"), subject: "Comenzi" });
  const end = await openMove(page, "withdraw");
  await end.getByLabel(words.moves.withdraw.reason).fill("Dublură.");
  await confirmMove(end, "withdraw");
  await expectStatus(page, "CLOSED");
  await page.goto(`/desk?view=all&organisation=${encodeURIComponent(organisation)}`);

  const pick = (number: number) =>
    page.getByRole("checkbox", { name: words.bulk.select.replace("{number}", String(number)), exact: true });
  await pick(first).check();
  await pick(second).check();
  const bar = page.getByRole("form", { name: words.bulk.label });
  await expectGoodLooks(page);
  await bar.getByLabel(words.bulk.what).selectOption("priority");
  await bar.getByLabel(words.bulk.operation.priority).selectOption("CRITICAL");
  await bar.getByRole("button", { name: words.bulk.apply }).click();
  const outcome = page.getByRole("alert").filter({ hasText: "refuzate: 1" });
  await expect(outcome.getByRole("link", { name: `#${second}` })).toBeVisible();
  const row = page.locator(`tr[data-number="${first}"]`);
  await expect(row).toContainText("Critică");
  // The longest of the statuses has one line where there is room.
  await page.setViewportSize({ width: 1600, height: 900 });
  expect((await row.locator(".badge").first().boundingBox())?.height).toBeLessThan(30);
  await expectGoodLooks(page);
  await outcome.getByRole("button", { name: words.bulk.undo }).click();
  await expect(page.getByRole("alert").getByText(words.bulk.putBack.replace("{changed}", "1"))).toBeVisible();
  await expect(row).toContainText("Normală");

  // The keys set what is done too; one who gave it to a colleague takes it back.
  await pick(first).check();
  await page.keyboard.press("a");
  await bar.getByLabel(words.bulk.operation.assign, { exact: true }).selectOption(accounts.colleague.name);
  await bar.getByRole("button", { name: words.bulk.apply }).click();
  await expect(row).toContainText(accounts.colleague.name);
  await expect(page.getByRole("alert").getByText(words.bulk.undoReleases)).toBeVisible();
  await page.getByRole("alert").getByRole("button", { name: words.bulk.undo }).click();
  // The answer takes the focus, which it would take from the row.
  const became = page
    .getByRole("alert")
    .filter({ has: page.getByRole("button", { name: words.bulk.close }) });
  await expect(became).toBeFocused();
  const taking = row.getByRole("button", { name: words.takeNumber.replace("{number}", String(first)) });
  await taking.press("Enter");
  await expect(row).toContainText(accounts.agent.name);
  await expect(page).toHaveURL(/organisation=/);

  // Rows wait while any is selected, wherever the pointer is.
  await pick(first).check();
  await pick(second).check();
  const colleague = await enter(accounts.colleague);
  await colleague.goto(ticketOnDesk(first));
  await bar.getByLabel(words.bulk.what).focus();
  await page.mouse.move(0, 0);
  await write(colleague, "note", "Se schimbă între timp.");
  const offer = page.getByRole("button", { name: live.leaf.refresh });
  await expect(offer).toBeVisible();
  await bar.getByRole("button", { name: words.bulk.clear }).click();
  await expect(offer).toHaveCount(0);

  await page.getByRole("checkbox", { name: words.bulk.selectAll }).check();
  await expect(bar.getByText(words.bulk.selected.replace("{count}", "2"))).toBeVisible();
  await bar.getByLabel(words.bulk.what).selectOption("tag");
  await bar.getByLabel(words.bulk.operation.tag, { exact: true }).selectOption("instruire");
  await bar.getByRole("button", { name: words.bulk.apply }).click();
  await expect(outcome.getByRole("link", { name: `#${second}` })).toBeVisible();
  await page.getByRole("button", { name: words.look.title }).click();
  const look = page.getByRole("form", { name: words.look.title });
  await look.getByLabel(words.column.tags).check();
  await look.getByLabel(words.look.compact).check();
  await expectGoodLooks(page);
  await look.getByRole("button", { name: words.look.apply }).click();
  await expect(page).toHaveURL(/columns=.*tags.*density=compact/);
  await expect(row).toContainText("instruire");
  await expectGoodLooks(page);

  await page.getByRole("button", { name: words.filter.title }).click();
  const filters = page.getByRole("form", { name: words.filter.title });
  await filters.getByLabel(words.filter.tag).selectOption("instruire");
  await filters.getByRole("button", { name: words.filter.apply }).click();
  await expect(page.locator("tr[data-number]")).toHaveCount(1);
  await expect(row).toBeVisible();
});
