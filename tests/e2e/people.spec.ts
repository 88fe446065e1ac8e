import { expect } from "@playwright/test";
import desk from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/people.json" with { type: "json" };
import settings from "@/lib/i18n/messages/ro/settings.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { openForCaller, openMove, take, ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import { button, inviteAgent, letIn, register, unfold, unique } from "./support/people-pages";
import { expectStatus } from "./support/ticket";

test("a customer is registered, corrected, invited again, made one with his double, and shut out", async ({
  enter,
  request,
}) => {
  test.slow();
  const page = await enter(accounts.admin, STILL);
  const [email, other] = [newAddress("sorina"), newAddress("sorina.dublu")];
  const organisation = unique("Moara SRL");
  const kept = await register(page, { name: "Sorina Moraru", email, organisation });
  await expectGoodLooks(page);
  await page.getByLabel(words.phone).fill("abc");
  await button(page, "Salvare").click();
  await expect(page.getByText(errors.phone_invalid)).toBeVisible();
  await expectGoodLooks(page);
  await page.getByLabel(words.phone).fill("+40 721 555 010");
  await button(page, "Salvare").click();
  await expect(page.getByText(words.saved, { exact: true })).toBeVisible();
  await button(page, words.resend).click();
  await expect(page.getByText(words.resent.replace("{email}", email))).toBeVisible();
  await newestMail(request, email, "INVITATION");

  await register(page, { name: "Sorina M.", email: other });
  await page.goto(`${kept}/merge`);
  await page.getByLabel(words.searchDouble).fill(other);
  await page.getByLabel(words.searchDouble).press("Enter");
  await page.getByRole("link", { name: /Sorina M\./ }).click();
  await expectGoodLooks(page);
  await button(page, words.mergeConfirm).click();
  await page.waitForURL(kept);
  await expect(page.getByRole("region", { name: words.mergedHere })).toContainText(other);

  await page.goto(`/desk/customers?q=${encodeURIComponent("Moraru 0721555010")}&status=INVITED`);
  await expect(page.locator(`[data-customer="${email}"]`)).toContainText(organisation);
  await expectGoodLooks(page);
  await page.goto(`/desk/organisations?q=${encodeURIComponent(organisation)}`);
  await expectGoodLooks(page);
  await page.getByRole("link", { name: organisation }).click();
  await expect(page.getByRole("region", { name: words.people, exact: true })).toContainText(email);
  await expectGoodLooks(page);

  await page.goto(kept);
  await unfold(page, words.disable);
  await button(page, words.disableConfirm).click();
  await expect(page.getByText(words.disabled)).toBeVisible();
});

test("an agent who is away is given no tickets, and those he has are handed over one by one", async ({
  enter,
  request,
}) => {
  test.slow();
  const [page, own] = [await enter(accounts.admin, STILL), await enter(null, STILL)];
  const name = unique("Horia");
  await letIn(own, request, await inviteAgent(page, name));
  const agentPage = page.url();
  const [first, second] = [newAddress("apelant"), newAddress("apelant")].map((email) => ({
    name: "Vasile Apelant",
    email,
    subject: unique("Aviz pierdut"),
    body: "Nu ajunge.",
  }));
  if (!first || !second) throw new Error("Two calls are needed.");
  const held = await openForCaller(own, first);
  await take(own);

  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Bucharest" }).format(new Date());
  await own.goto("/desk/profile");
  await own.getByLabel(words.absence.from).fill(day);
  await own.getByLabel(words.absence.to).fill("2026-01-01");
  await button(own, words.absence.add).click();
  await expect(own.getByText(errors.absence_ends_early)).toBeVisible();
  await expectGoodLooks(own);
  await own.getByLabel(words.absence.to).fill(day);
  await button(own, words.absence.add).click();
  await expect(own.locator(`[data-absence="${day}"]`)).toContainText(words.absence.now);

  await openForCaller(page, second);
  const box = await openMove(page, "assign");
  const option = box.getByRole("option", { name: new RegExp(`^${name} – absent`) });
  await expect(option).toBeDisabled();
  await page.goto(`/desk?view=all&q=${encodeURIComponent(second.subject)}`);
  await page.locator("tr[data-number]").getByRole("checkbox").check();
  const bar = page.getByRole("form", { name: desk.bulk.label });
  await expect(bar.getByRole("option", { name: new RegExp(`^${name} – absent`) })).toBeDisabled();

  await page.goto("/desk/settings/agents");
  await expect(page.locator("tr", { hasText: name })).toContainText("absent până la");
  await expectGoodLooks(page);
  await page.goto(agentPage);
  await expect(page.locator(`[data-ticket="${held}"]`)).toBeVisible();
  await page.getByLabel(settings.agents.handOverTo).selectOption({ label: settings.agents.backToQueue });
  await expectGoodLooks(page);
  await page.getByLabel(settings.agents.releaseReason).fill("Concediu");
  await button(page, settings.agents.handOver).click();
  await expect(page.getByText("Predate: 1 din 1")).toBeVisible();
  await expect(page.locator(`[data-ticket="${held}"]`)).toHaveCount(0);
  await page.goto(ticketOnDesk(held));
  await expectStatus(page, "WAITING_SUPPORT");
});

test("teams have names of their own and members", async ({ enter }) => {
  const page = await enter(accounts.admin, STILL);
  const name = unique("Integrări");
  await page.goto("/desk/settings/teams");
  for (const expected of ["made", "taken"]) {
    await page.getByLabel(settings.teams.new).fill(name);
    await button(page, settings.teams.add).click();
    if (expected === "made") await expect(page.locator(`[data-team="${name}"]`)).toBeVisible();
    else await expect(page.getByText(errors.name_taken)).toBeVisible();
  }
  await expectGoodLooks(page);
});
