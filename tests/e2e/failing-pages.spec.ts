import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import desk from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { breakTimeZone, mendTimeZone, newAgent, newCustomer } from "@/tests/support/e2e-database";
import { ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";
import { unavailablePage } from "./support/unavailable";

const { failed } = common;

test.use({ expectedComplaints: /status of 50[03]|Minified React error|RangeError|server/i });

test("a page of the desk that cannot be made leaves the desk around it, and is there again once it can", async ({
  enter,
}) => {
  const agent = await newAgent("Ghinion la Birou");
  const page = await enter(agent, STILL);
  const portal = await enter(await newCustomer("Ghinion Mic"));
  const number = await openRequest(portal, "Nu se mai deschide la birou");
  await breakTimeZone(agent.email);
  await page.goto(ticketOnDesk(number));
  await expect(page.getByRole("heading", { level: 1, name: failed.title })).toBeVisible();
  await expect(page.getByText(failed.reference)).toBeVisible();
  await expect(page.getByRole("navigation", { name: desk.views })).toBeVisible();
  await expectGoodLooks(page);
  await mendTimeZone(agent.email);
  await page.getByRole("button", { name: failed.retry }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nu se mai deschide la birou");
  await expect(page.getByRole("navigation", { name: desk.views })).toHaveCount(1);
});

test("a page that cannot be made says so and under which number, and so does one without a database", async ({
  enter,
}) => {
  const customer = await newCustomer("Ghinion Mare");
  const page = await enter(customer, STILL);
  const number = await openRequest(page, "Nu se mai deschide");
  await breakTimeZone(customer.email);
  await page.goto(requestPage(number));
  await expect(page.getByRole("heading", { level: 1, name: failed.title })).toBeVisible();
  await expect(page.getByText(failed.reference)).toBeVisible();
  // In the frame of the portal, from where one can go on.
  await expect(page.getByRole("navigation", { name: common.nav.main })).toBeVisible();
  await expectGoodLooks(page);
  for (const locale of ["ro", "en"] as const) {
    await page.route("**/requests", (route) =>
      route.fulfill({
        status: 503,
        contentType: "text/html; charset=utf-8",
        body: unavailablePage(locale),
      }),
    );
    await page.goto("/requests");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodLooks(page);
  }
});
