import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import en from "@/lib/i18n/messages/en/portal.json" with { type: "json" };
import enProfile from "@/lib/i18n/messages/en/profile.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import ro from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { newCustomer } from "@/tests/support/e2e-database";
import { take, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { commentField, openRequest, requestPage } from "./support/portal";
import { expectStatus, numberOf } from "./support/ticket";

const phone = { viewport: { width: 390, height: 844 } };

test("a request sent twice at once is one, and says its number and until when it is picked up", async ({
  enter,
}) => {
  const page = await enter(accounts.customer, phone);
  const subject = `Trimis de două ori ${crypto.randomUUID()}`;
  await page.goto("/requests/new");
  await page.getByLabel(ro.new.subject).fill(subject);
  await page.getByLabel(ro.new.body).fill("Am apăsat de două ori.");
  await page.getByRole("button", { name: ro.new.send }).evaluate((button) => {
    if (!(button instanceof HTMLElement)) return;
    button.click();
    button.click();
  });
  const told = page.getByRole("status").filter({ hasText: ro.sent.title.replace("#{number}", "") });
  await expect(told).toBeFocused();
  await expect(told).toContainText(`#${numberOf(page)}`);
  await expect(told).toContainText("Un agent o preia cel târziu");
  await page.goto(`/requests?q=${encodeURIComponent(subject)}`);
  await expect(page.getByRole("main").getByText(subject)).toHaveCount(1);
});

test("a solution is accepted, rated and rated anew by keyboard alone", async ({ enter }) => {
  const portal = await enter(accounts.customer, STILL);
  const desk = await enter(accounts.agent);
  const number = await openRequest(portal, "Recepția nu se poate confirma");
  await desk.goto(ticketOnDesk(number));
  await take(desk);
  await write(desk, "askCustomer", "Ce cod aveți?");
  await expectStatus(desk, "WAITING_CUSTOMER");
  await portal.goto(requestPage(number));
  await portal.getByRole("link", { name: "Răspundeți" }).click();
  await expect(commentField(portal)).toBeFocused();
  await write(desk, "resolve", "Am mapat codurile.");
  await expectStatus(desk, "RESOLVED");
  await portal.goto(requestPage(number));
  await portal.getByRole("link", { name: "Vedeți soluția" }).click();
  await expect(portal.locator("article:target")).toContainText("Am mapat codurile.");
  await portal.locator("summary").filter({ hasText: ro.resolved.accept }).focus();
  await portal.keyboard.press("Enter");
  await portal.keyboard.press("Tab");
  await portal.keyboard.press("Enter");
  await expectStatus(portal, "CLOSED");
  await expect(portal.locator("#ticket-status")).toBeFocused();

  const rating = portal.getByRole("region", { name: ro.rating.title });
  await rating.getByRole("button", { name: ro.rating.send }).click();
  await expect(rating.getByText(errors.rating_missing)).toBeVisible();
  await expectGoodLooks(portal);
  await rating.getByRole("radio").first().focus();
  await portal.keyboard.press("Space");
  for (const _ of [2, 3, 4]) await portal.keyboard.press("ArrowRight");
  await rating.getByRole("button", { name: ro.rating.send }).click();
  await expect(portal.locator("[data-rating='4']")).toBeVisible();
  await portal.getByText(ro.rating.change, { exact: true }).click();
  const given = portal.getByRole("region", { name: ro.rating.thanks });
  await expect(given.getByRole("radio").nth(3)).toBeChecked();
  await given.locator("label").nth(4).click();
  await given.getByRole("button", { name: ro.rating.saveChange }).click();
  await expect(portal.locator("[data-rating='5']")).toBeVisible();
  await expect(portal.locator("[data-event=RATED]").last()).toContainText("din 4 în 5");
});

test("in English on a phone: own data, and a sign-out that a copied cookie does not survive", async ({
  enter,
}) => {
  const page = await enter(await newCustomer("Jane Gray", "en"), phone);
  await page.goto("/requests/new");
  await page.getByLabel(en.new.subject).fill("The certificate expires");
  await page.getByLabel(en.new.body).fill("Please change the certificate.");
  await page.getByRole("button", { name: en.new.send }).click();
  await expect(page.getByRole("status").filter({ hasText: "We have received" })).toBeFocused();
  const number = numberOf(page);
  await page.goto("/profile");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: enProfile.data.download }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^helpdesk-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(data.requests.map((each: { number: number }) => each.number)).toContain(number);

  const copied = await enter(null);
  await copied.context().addCookies(await page.context().cookies());
  await copied.goto("/requests");
  await expect(copied).toHaveURL(/\/requests$/);
  await page.getByRole("button", { name: "Jane Gray’s account" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await copied.goto("/requests");
  await expect(copied).toHaveURL(/\/sign-in/);
});
