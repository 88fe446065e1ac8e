import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import { breakTimeZone, newCustomer } from "@/tests/support/e2e-database";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";
import { unavailablePage } from "./support/unavailable";

const { failed } = common;

test.use({ expectedComplaints: /status of 50[03]|Minified React error|RangeError|server/i });

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
