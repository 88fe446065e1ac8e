import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { openRequest } from "./support/portal";

const take = (page: Page) => page.getByRole("button", { name: words.urgent, exact: true });

/** Has every form of the queue answered with `said`, and nothing done; tells how many have been sent. */
async function answeredWith(page: Page, said: object): Promise<() => number> {
  let sent = 0;
  await page.route("**/desk?*", async (route) => {
    if (!("next-action" in route.request().headers())) return route.fallback();
    sent += 1;
    // A field that the form does not have is refused by the server, whose answer is then another one.
    const asked = route.request().postData() ?? "";
    const stranger = 'Content-Disposition: form-data; name="_1_stranger"\r\n\r\nyes\r\n';
    const [boundary = ""] = asked.split("\r\n", 1);
    const answer = await route.fetch({ postData: `${boundary}\r\n${stranger}${asked}` });
    const told = await answer.text();
    expect(told).toMatch(/\{"ok":false,/);
    await route.fulfill({ response: answer, body: told.replace(/\{"ok":false,.*/, JSON.stringify(said)) });
  });
  return () => sent;
}

test("what a button alone could not do is said once, with the code of an unexpected failure", async ({
  enter,
}) => {
  const page = await enter(accounts.agent, STILL);
  await page.goto("/desk?view=all");
  const errorId = crypto.randomUUID();
  await answeredWith(page, { ok: false, code: "unexpected", errorId });
  await take(page).click();
  await expect(page.getByText(errorId)).toBeVisible();
  await expectGoodLooks(page);
  await expect(page.locator("form[aria-busy=true]")).toHaveCount(0);
  await expect(page.getByText(errors.unexpected)).toHaveCount(1);
  await page.getByRole("button", { name: common.app.closeToast }).click();
  await expect(page.getByText(errorId)).toHaveCount(0);
});

const ways = {
  "by its button": (page: Page) => take(page).click(),
  "in the palette": async (page: Page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: words.urgent }).click();
  },
};

for (const [name, choose] of Object.entries(ways))
  test(`who has taken the most urgent ${name} takes no other one until its page is there`, async ({
    enter,
  }) => {
    const number = await openRequest(await enter(accounts.customer), "Cea mai urgentă, o singură dată");
    const page = await enter(accounts.agent);
    await page.goto("/desk?view=all");
    const sent = await answeredWith(page, { ok: true, taken: { number, of: "all" } });
    let come = () => {};
    const comes = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(`**${ticketOnDesk(number)}*`, (route) => comes.then(() => route.continue()));
    await choose(page);
    await expect(page.getByText(words.done.urgentOfAll.replace("{number}", String(number)))).toBeVisible();
    // By its key too, where it is heard.
    for (const key of ["Enter", "t", "t"]) await page.keyboard.press(key);
    come();
    await page.waitForURL(ticketOnDesk(number));
    expect(sent()).toBe(1);
  });
