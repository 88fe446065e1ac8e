import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { cloneOf } from "@/tests/support/e2e-database";
import {
  compose,
  confirmMove,
  fillCall,
  openForCaller,
  openMove,
  send,
  ticketOnDesk,
  write,
} from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { unique } from "./support/people-pages";
import { expectStatus, numberOf } from "./support/ticket";

const rows = (page: Page) => page.locator("tr[data-number]");
const partOf = (organisation: string, rest = "") =>
  `/desk?view=all&organisation=${encodeURIComponent(organisation)}${rest}`;

async function expectNumbers(page: Page, numbers: readonly number[]): Promise<void> {
  const shown = () =>
    rows(page).evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset.number)));
  await expect.poll(shown, { message: page.url() }).toEqual(numbers);
}

test("each filter narrows the queue to what is so, and the views hold what they say", async ({ enter }) => {
  test.slow();
  const page = await enter(accounts.agent);
  const organisation = unique("Filatura");
  const party = unique("Docunet");
  const call = { name: "Ion Avram", organisation, body: "Lipsă." };
  const plain = await openForCaller(page, { ...call, email: newAddress("ion"), subject: "Avize" });
  await fillCall(page, { ...call, email: newAddress("ion"), subject: "Facturi" });
  await page.getByLabel(words.new.channel).selectOption("EMAIL");
  await page.locator("select[name=priority]").selectOption("CRITICAL");
  await page.locator("select[name=categoryId]").selectOption({ index: 1 });
  const category = await page.locator("select[name=categoryId]").locator("option:checked").textContent();
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  const special = numberOf(page);
  await page.getByLabel(words.properties.team).selectOption(accounts.sorter.team);
  await expect(page.locator("[data-event=TEAM_CHANGED]")).toBeVisible();
  const box = await openMove(page, "assign");
  await box.getByLabel(words.moves.agent).selectOption({ label: accounts.colleague.name });
  await confirmMove(box, "assign");
  await expectStatus(page, "IN_PROGRESS");
  // Once answered, and with others asked, none of its clocks runs.
  await write(page, "reply", "Întrebăm mai departe.");
  await expect(page.locator("[data-event=REPLIED]")).toBeVisible();
  const form = await compose(page, "askThirdParty");
  await form.getByLabel(words.thirdParty.name).fill(party);
  await form.getByRole("textbox", { name: words.mode.askThirdParty.name }).fill("Vedeți mesajele?");
  await send(form, "askThirdParty");
  await expectStatus(page, "WAITING_THIRD_PARTY");

  const chosen = {
    assignee: accounts.colleague.name,
    team: accounts.sorter.team,
    category: category ?? "",
    channel: common.channel.EMAIL,
    thirdParty: party,
    sla: words.filter.slaState.paused,
  } as const;
  for (const [name, label] of Object.entries(chosen)) {
    await page.goto(partOf(organisation));
    await expectNumbers(page, [special, plain]);
    await page.getByRole("button", { name: words.filter.title }).click();
    const filters = page.getByRole("form", { name: words.filter.title });
    await filters
      .getByLabel(words.filter[name as keyof typeof chosen], { exact: true })
      .selectOption({ label });
    await page.getByRole("button", { name: words.filter.apply }).click();
    await expectNumbers(page, [special]);
  }
  const day = (days: number) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Bucharest" }).format(Date.now() + days * 86_400_000);
  for (const [rest, expected] of [
    ["&priority=CRITICAL", [special]],
    ["&status=WAITING_SUPPORT", [plain]],
    ["&assignee=nobody", [plain]],
    [`&from=${day(0)}&to=${day(0)}`, [special, plain]],
    [`&from=${day(1)}`, []],
    [`&to=${day(-1)}`, []],
    ["&q=facturi", [special]],
    ["&sort=newest", [special, plain]],
  ] as const) {
    await page.goto(partOf(organisation, rest));
    await expectNumbers(page, expected);
  }
  for (const [view, expected] of [
    ["waitingThirdParty", [special]],
    ["unassigned", [plain]],
    ["team", [plain]],
    ["resolved", []],
    ["waitingCustomer", []],
  ] as const) {
    await page.goto("/desk?view=all");
    await page
      .getByRole("navigation", { name: words.views })
      .getByRole("link", { name: words.view[view] })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: words.view[view] })).toBeVisible();
    await page.goto(partOf(organisation).replace("view=all", `view=${view}`));
    await expectNumbers(page, expected);
  }
  await page.goto(partOf(organisation, "&status=IN_PROGRESS"));
  await expect(page.getByText(words.empty.filterTitle)).toBeVisible();
});

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
