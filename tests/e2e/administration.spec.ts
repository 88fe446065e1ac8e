import { expect } from "@playwright/test";
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/people.json" with { type: "json" };
import settings from "@/lib/i18n/messages/ro/settings.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { newCustomer } from "@/tests/support/e2e-database";
import { expectGoodLooks, STILL } from "./support/looks";
import { newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import { button, inviteAgent, letIn, unfold, unique } from "./support/people-pages";

test("an organisation is made, renamed and made one with another; its customer gets another address and comes back", async ({
  enter,
  request,
}) => {
  const page = await enter(accounts.admin, STILL);
  const [double, kept] = [unique("Moara Veche"), unique("Moara Nouă")];
  for (const name of [kept, double]) {
    await page.goto("/desk/organisations");
    await page.getByLabel(words.newOrganisation).fill(name);
    await button(page, words.add).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  await page.getByLabel(words.name, { exact: true }).fill(kept);
  await button(page, "Salvare").click();
  await expect(page.getByText(errors.name_taken)).toBeVisible();
  await expectGoodLooks(page);
  await page.getByLabel(words.name, { exact: true }).fill(`${double} SRL`);
  await button(page, "Salvare").click();
  await expect(page.getByRole("heading", { level: 1, name: `${double} SRL` })).toBeVisible();

  const { email } = await newCustomer("Sorina Moraru");
  const changed = newAddress("sorina");
  await page.goto(`/desk/customers?q=${encodeURIComponent(email)}`);
  await page.locator(`[data-customer="${email}"]`).getByRole("link").first().click();
  await page.getByLabel(words.organisation).fill(`${double} SRL`);
  await button(page, "Salvare").click();
  await page
    .getByRole("main")
    .getByRole("link", { name: `${double} SRL` })
    .click();
  await unfold(page, words.mergeOrganisation);
  await page.getByLabel(words.mergeInto).fill(kept);
  await button(page, words.mergeConfirm).click();
  await expect(page.getByRole("heading", { level: 1, name: kept })).toBeVisible();
  await expect(page.getByRole("region", { name: words.people, exact: true })).toContainText(email);

  await page.getByRole("link", { name: "Sorina Moraru" }).click();
  await unfold(page, words.changeEmail);
  await page.getByLabel(words.newEmail).fill(accounts.customer.email);
  await button(page, words.changeEmail).click();
  await expect(page.getByText(errors.email_taken)).toBeVisible();
  await expectGoodLooks(page);
  await page.getByLabel(words.newEmail).fill(changed);
  await button(page, words.changeEmail).click();
  await expect(page.getByRole("link", { name: changed })).toBeVisible();
  await newestMail(request, email, "EMAIL_CHANGED");
  await unfold(page, words.disable);
  await button(page, words.disableConfirm).click();
  await button(page, words.enable).click();
  await expect(page.locator("summary", { hasText: words.disable })).toBeVisible();
});

test("an agent joins a team, becomes an admin, is shut out and comes back", async ({ enter, request }) => {
  test.slow();
  const page = await enter(accounts.admin, STILL);
  const own = await enter(null);
  const name = unique("Horia");
  const email = await inviteAgent(page, name);
  const agentPage = page.url();
  await letIn(own, request, email);

  const team = unique("Integrări");
  await page.goto("/desk/settings/teams");
  await page.getByLabel(settings.teams.new).fill(team);
  await button(page, settings.teams.add).click();
  const card = page.locator(`[data-team="${team}"]`);
  await card.getByLabel(name).check();
  await card.getByRole("button", { name: "Salvare" }).click();
  await expect(page.getByText(settings.teams.saved, { exact: true })).toBeVisible();
  await page.reload();
  await expect(card.getByLabel(name)).toBeChecked();

  expect((await own.request.get("/desk/settings/teams")).status()).toBe(404);
  await page.goto(agentPage);
  await page.getByLabel(settings.agents.role).selectOption("ADMIN");
  await button(page, "Salvare").click();
  await expect(page.getByText(settings.agents.saved, { exact: true })).toBeVisible();
  // Another role is another session.
  await own.goto("/sign-in");
  await own.getByLabel("Adresă de e-mail").fill(email);
  await own.getByLabel("Parolă", { exact: true }).fill("parola2026");
  await button(own, "Conectare").click();
  await own.waitForURL(/\/desk$/);
  expect((await own.request.get("/desk/settings/teams")).status()).toBe(200);

  await unfold(page, words.disable);
  await expectGoodLooks(page);
  await button(page, words.disableConfirm).click();
  await expect(button(page, words.enable)).toBeVisible();
  await own.goto("/desk");
  await own.waitForURL(/\/sign-in/);
  await button(page, words.enable).click();
  await expect(page.locator("summary", { hasText: words.disable })).toBeVisible();
  await page.goto("/desk/settings/audit?subject=AGENT");
  const log = page.locator("[data-audit='AGENT CHANGED']", { hasText: name });
  await expect(log).toContainText(
    new RegExp(`${settings.audit.value.AGENT}.*${settings.audit.became}.*${settings.audit.value.ADMIN}`),
  );
  await expectGoodLooks(page);
});
