import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { ticketOnDesk, write } from "./support/desk";
import { test } from "./support/people";
import { openRequest } from "./support/portal";

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
  });
}
