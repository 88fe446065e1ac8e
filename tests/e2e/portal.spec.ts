import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import en from "@/lib/i18n/messages/en/portal.json" with { type: "json" };
import enProfile from "@/lib/i18n/messages/en/profile.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import ro from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { openForCaller, take, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { linkIn, newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import { acceptInvitation, add, commentField, composer, openRequest, requestPage } from "./support/portal";
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

test("a solution is commented, refused, accepted by keyboard alone, rated and rated anew", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const desk = await enter(accounts.agent);
  const number = await openRequest(portal, "Recepția nu se poate confirma");
  await desk.goto(ticketOnDesk(number));
  await take(desk);
  await write(desk, "resolve", "Am mapat codurile.");
  await expectStatus(desk, "RESOLVED");
  await portal.goto(requestPage(number));
  await commentField(portal).fill("Mulțumesc!");
  await add(portal);
  await expect(portal.getByText(errors.required)).toBeVisible();
  await composer(portal).getByLabel(ro.composer.thanks).check();
  await add(portal);
  await expect(portal.locator("[data-event=COMMENTED]")).toContainText("Mulțumesc!");
  await expectStatus(portal, "RESOLVED");
  await commentField(portal).fill("Tot nu merge.");
  await composer(portal).getByLabel(ro.composer.broken).check();
  await add(portal);
  await expectStatus(portal, "IN_PROGRESS");
  await desk.reload();
  await write(desk, "resolve", "Acum merge.");
  await expectStatus(desk, "RESOLVED");

  await portal.reload();
  await portal.locator("summary").filter({ hasText: ro.resolved.accept }).focus();
  await portal.keyboard.press("Enter");
  await portal.keyboard.press("Tab");
  await portal.keyboard.press("Enter");
  await expectStatus(portal, "CLOSED");
  await expect(portal.locator("#ticket-status")).toBeFocused();

  const rating = portal.getByRole("region", { name: ro.rating.title });
  await rating.getByRole("button", { name: ro.rating.send }).click();
  await expect(rating.getByText(errors.rating_missing)).toBeVisible();
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

test("a request prints whole, with its dates and nothing to press", async ({ enter }) => {
  const page = await enter(accounts.customer);
  await openRequest(page, "De tipărit");
  let printed = 0;
  await page.exposeFunction("print", () => {
    printed += 1;
  });
  await page.getByRole("button", { name: ro.print.button }).click();
  await expect.poll(() => printed).toBe(1);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText(`${ro.print.received}:`)).toBeVisible();
  await expect(page.locator("[data-event=OPENED]")).toContainText("Mesajul ORDERS nu ajunge la partener.");
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.locator("body")).toHaveCSS("color-scheme", "light");
});

test("in English on a phone: withdraw, follow up, own data, and a sign-out that a copied cookie does not survive", async ({
  enter,
  request,
}) => {
  const page = await english(await enter(null, { ...phone, ...STILL }), await enter(accounts.agent), request);
  await page.goto("/requests/new");
  await page.getByLabel(en.new.subject).fill("Not needed any more");
  await page.getByLabel(en.new.body).fill("Please change the certificate.");
  await page.getByRole("button", { name: en.new.send }).click();
  await expect(page.getByRole("status").filter({ hasText: "We have received" })).toBeFocused();
  const number = numberOf(page);
  await page.getByRole("button", { name: en.notifications.turnOff }).click();
  await expect(page.getByRole("button", { name: en.notifications.turnOn })).toBeVisible();
  await page.getByText(en.withdraw.open, { exact: true }).click();
  await page.getByLabel(en.withdraw.reason).fill("We solved it ourselves.");
  await page.getByRole("button", { name: en.withdraw.confirm }).click();
  await expect(page.locator("[data-event=WITHDRAWN]")).toContainText("We solved it ourselves.");
  await page.getByRole("link", { name: en.closed.follow }).click();
  await expect(page.getByLabel(en.new.subject)).toHaveValue("Not needed any more");
  // The page begins at its top, not beneath the header that stays there.
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.getByLabel(en.new.body).fill("Needed after all.");
  await page.getByRole("button", { name: en.new.send }).click();
  await page.waitForURL(/\?sent=1$/);
  await expect(page.getByRole("link", { name: `#${number} Not needed` })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto("/requests");
  await expect(page.getByRole("heading", { level: 1, name: en.list.title })).toBeVisible();
  await expectGoodLooks(page);
  await page.setViewportSize(phone.viewport);

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

/** A customer of her own, who has chosen English. */
async function english(page: Page, desk: Page, request: Parameters<typeof newestMail>[0]): Promise<Page> {
  const email = newAddress("jane");
  await openForCaller(desk, { name: "Jane Gray", email, subject: "Access", body: "Invitation." });
  const link = linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul");
  await acceptInvitation(page, link, { email, password: "parola2026" });
  await page.goto("/profile");
  await page.getByRole("main").getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: enProfile.title })).toBeVisible();
  return page;
}
