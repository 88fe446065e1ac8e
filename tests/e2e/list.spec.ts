import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import live from "@/lib/i18n/messages/ro/live.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import tickets from "@/lib/i18n/messages/ro/tickets.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { copyRequest, exhaust, fillConversation, newCustomer } from "@/tests/support/e2e-database";
import { ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";

const found = (count: 0 | 1) => (count === 0 ? "Nicio solicitare găsită" : "O solicitare găsită");

for (const [size, viewport] of [
  ["desktop", { width: 1440, height: 900 }],
  ["phone", { width: 390, height: 844 }],
] as const) {
  test(`a ${size} finds a request without diacritics, shows what is new in it, and leads back to the same place`, async ({
    enter,
  }) => {
    const portal = await enter(accounts.customer, { viewport });
    const own = crypto.randomUUID().slice(0, 8);
    const number = await openRequest(portal, `Țevi și șuruburi ${own}`);
    // Whoever has the request open sees the reply come, and has read it.
    await portal.goto("/requests");
    const desk = await enter(accounts.agent);
    await desk.goto(ticketOnDesk(number));
    await write(desk, "reply", "Verificăm.");
    await expect(desk.locator("[data-event=REPLIED]")).toBeVisible();

    await portal.goto("/requests");
    const search = portal.locator("input[name=q]");
    await search.fill(`tevi suruburi ${own}`);
    await search.press("Enter");
    await portal.waitForURL(/q=tevi/);
    await expect(portal.getByRole("status").getByText(found(1))).toBeAttached();
    await expect(search).toBeFocused();
    const rows = portal.locator("li[data-number]");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(words.list.unread);
    const place = new URL(portal.url()).search;

    await rows.getByRole("link").click();
    await expect(portal.locator("[data-event=REPLIED]")).toBeVisible();
    await portal.getByRole("link", { name: common.nav.back }).click();
    await portal.waitForURL((url) => url.search === place && url.hash === `#nr-${number}`);
    await expect(rows).toHaveCount(1);
    await expect(rows).not.toContainText(words.list.unread);

    // Not among the closed ones, but in all: said, offered, and given up without losing the focus.
    await portal.getByRole("link", { name: words.list.tabs.closed }).click();
    await expect(portal.getByRole("status").getByText(found(0))).toBeAttached();
    await portal.getByRole("main").getByRole("link", { name: "Vedeți solicitarea găsită în toate" }).click();
    await expect(rows).toHaveCount(1);
    await expect(search).toBeFocused();
    await portal.getByRole("link", { name: words.list.clear }).click();
    await portal.waitForURL(/\/requests$/);
    await expect(search).toBeFocused();
    await expect(search).toHaveValue("");
  });
}

test("a long list is read page by page and in order; what changes is shown by itself, but not beneath the focus", async ({
  enter,
}) => {
  const portal = await enter(await newCustomer("Ovidiu Lung"), STILL);
  const first = await openRequest(portal, "Una din multe");
  await copyRequest(first, 30);
  const rows = portal.locator("li[data-number]");
  const numbers = () => rows.evaluateAll((found) => found.map((row) => Number(row.dataset.number)));
  const paging = portal.getByRole("navigation", { name: common.paging.label });
  await portal.goto("/requests?sort=created");
  await expect(rows).toHaveCount(25);
  const newest = await numbers();
  expect(newest).toEqual(newest.toSorted((a, b) => b - a));
  await paging.getByRole("link", { name: common.paging.next, exact: true }).click();
  await expect(rows).toHaveCount(6);
  expect((await numbers()).at(-1)).toBe(first);
  await expectGoodLooks(portal);
  await paging.getByRole("link", { name: common.paging.previous, exact: true }).click();
  await expect.poll(numbers).toEqual(newest);

  const desk = await enter(accounts.agent, { javaScriptEnabled: false });
  const [changed, held] = newest.slice(-2);
  const row = (number: number | undefined) => portal.locator(`li[data-number="${number}"]`);
  await portal.mouse.move(0, 0);
  await desk.goto(ticketOnDesk(changed ?? 0));
  await write(desk, "reply", "Verificăm.");
  await expect(row(changed)).toContainText(words.list.unread);
  await row(held).getByRole("link").focus();
  await desk.goto(ticketOnDesk(held ?? 0));
  await write(desk, "reply", "Și pe aceasta.");
  const offer = portal.getByRole("button", { name: live.leaf.refresh });
  await expect(offer).toBeVisible();
  await expect(row(held)).not.toContainText(words.list.unread);
  await expectGoodLooks(portal);
  await offer.click();
  await expect(row(held)).toContainText(words.list.unread);
  await portal.goto("/requests?q=multe");
  await expect(rows.first()).toBeVisible();
  await expectGoodLooks(portal);
});

test("more searches than anybody types are not made, in words; the list without a search is there", async ({
  enter,
}) => {
  const customer = await newCustomer("Caută Mult");
  const portal = await enter(customer, STILL);
  await openRequest(portal, "De căutat");
  await exhaust(customer.email, "search", 300);
  await portal.goto("/requests?q=cautat");
  await expect(portal.getByRole("heading", { name: words.list.tooOften.title })).toBeVisible();
  await expectGoodLooks(portal);
  await portal.goto("/requests");
  await expect(portal.locator("li[data-number]")).toHaveCount(1);
});

test("of a conversation of hundreds the last hundred lines are shown, and the way to the others; it is printed whole", async ({
  enter,
}) => {
  const portal = await enter(await newCustomer("Sorin Vorbăreț"), STILL);
  const number = await openRequest(portal, "Conversație lungă");
  await fillConversation(number, 150);
  await portal.goto(requestPage(number));
  const lines = portal.locator("li[data-event]");
  await expect(lines).toHaveCount(100);
  await expect(lines.last()).toContainText("Mesajul 150 ");
  await portal.getByRole("link", { name: "51 de rânduri mai vechi" }).click();
  await expect(lines).toHaveCount(51);
  await expect(lines.first()).toHaveAttribute("data-event", "OPENED");
  await expect(lines.last()).toContainText("Mesajul 50 ");
  await expectGoodLooks(portal);
  await portal.getByRole("link", { name: tickets.lines.latest }).click();
  await expect(lines).toHaveCount(100);
  await portal.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await portal.getByRole("link", { name: words.print.button }).click();
  await expect(portal.locator("body[data-printed]")).toBeAttached();
  await expect(lines).toHaveCount(151);
  await expect(lines.first()).toHaveAttribute("data-event", "OPENED");
  await expect(portal.getByRole("button", { name: words.print.button })).toBeVisible();
});
