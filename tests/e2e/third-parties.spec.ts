import { expect, type Page } from "@playwright/test";
import desk from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/people.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, openForCaller, send, take } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { expectStatus } from "./support/ticket";

const unique = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const unfold = (page: Page, name: string) => page.locator("summary", { hasText: name }).click();

test("a third party is kept with its contact, says what waits for it, and is offered no more once disabled", async ({
  enter,
}) => {
  test.slow();
  const page = await enter(accounts.admin, STILL);
  const name = unique("Docunet");
  await page.goto("/desk/third-parties");
  await unfold(page, words.thirdParty.new);
  await page.getByLabel(words.name, { exact: true }).fill(name);
  await page.getByLabel(words.email).fill("suport@");
  await button(page, words.add).click();
  await expect(page.getByText(errors.email_invalid)).toBeVisible();
  await expectGoodLooks(page);
  await page.getByLabel(words.email).fill("suport@docunet.example");
  await button(page, words.add).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const party = page.url();

  const agent = await enter(accounts.agent, STILL);
  const call = { name: "Ana Terț", email: newAddress("tert"), subject: unique("Rutare"), body: "Nu trece." };
  const number = await openForCaller(agent, call);
  await take(agent);
  const form = await compose(agent, "askThirdParty");
  await form
    .getByLabel(desk.thirdParty.label)
    .selectOption({ label: `${name} · ${desk.thirdParty.kinds.PROVIDER}` });
  await form.getByRole("textbox", { name: desk.mode.askThirdParty.name }).fill("Vedeți mesajele?");
  await form.getByLabel(desk.thirdParty.chaseAt).fill("2020-01-07T09:00");
  await send(form, "askThirdParty");
  await expectStatus(agent, "WAITING_THIRD_PARTY");
  await agent.goto("/desk?view=waitingThirdParty");
  const longest = agent.locator("tr[data-number]").first();
  await expect(longest).toHaveAttribute("data-number", String(number));
  await expect(longest.getByText(desk.overdue.chase)).toBeVisible();
  await expectGoodLooks(agent);
  await agent.goto(party);
  await expect(agent.locator(`[data-ticket="${number}"]`)).toBeVisible();
  await expect(agent.locator("[data-days='30'] td").first()).toHaveText("1");
  await expectGoodLooks(agent);

  await page.reload();
  await page.getByLabel(words.thirdParty.active).uncheck();
  await button(page, "Salvare").click();
  await expect(page.getByText(words.thirdParty.inactive)).toBeVisible();
  await expectGoodLooks(page);
  await page.goto(`/desk/third-parties?q=${encodeURIComponent(name)}`);
  await expect(page.locator(`[data-third-party="${name}"]`)).toContainText(words.thirdParty.inactive);
  await expectGoodLooks(page);
  await openForCaller(agent, { ...call, email: newAddress("tert") });
  await take(agent);
  const next = await compose(agent, "askThirdParty");
  await expect(next.getByRole("option", { name: new RegExp(name) })).toHaveCount(0);
});
