import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import deskWords from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/live.json" with { type: "json" };
import portalWords from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, confirmMove, openMove, take, ticketOnDesk, write } from "./support/desk";
import { lineWithLateTitles } from "./support/late-title";
import { test } from "./support/people";
import { add, commentField, fillRating, openRequest, requestPage } from "./support/portal";
import { expectStatus } from "./support/ticket";

test("a customer sees the reply without a reload while what she types stays, and agents see each other", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const desk = await enter(accounts.agent);
  const number = await openRequest(portal, "Urmărită pe viu");
  await commentField(portal).fill("Încă ceva:");
  await desk.goto(ticketOnDesk(number));
  await take(desk);
  await expectStatus(portal, "IN_PROGRESS");
  await write(desk, "note", "Nimic pentru client.");
  await expect(desk.locator("[data-event=NOTED]")).toBeVisible();
  await write(desk, "reply", "Ne uităm acum la ruta mesajelor.");
  await expect(portal.getByText("Ne uităm acum la ruta mesajelor.")).toBeVisible();
  await expect(portal.getByText(words.reply.replace("{name}", accounts.agent.name))).toBeVisible();
  await expect(commentField(portal)).toHaveValue("Încă ceva:");

  const colleague = await enter(accounts.colleague);
  await colleague.goto(ticketOnDesk(number));
  const sees = (text: string, name: string) => text.replace("{name}", name);
  await expect(desk.getByText(sees(words.leaf.presence.viewing, accounts.colleague.name))).toBeVisible();
  await expect(colleague.getByText(sees(words.leaf.presence.viewing, accounts.agent.name))).toBeVisible();
  const form = await compose(colleague, "note");
  await form.getByRole("textbox").first().pressSequentially("Și eu");
  await expect(desk.getByText(sees(words.leaf.presence.writing, accounts.colleague.name))).toBeVisible();
  await colleague.goto("/desk/notices");
  await expect(desk.getByRole("list", { name: words.leaf.presence.label }).getByRole("listitem")).toHaveCount(
    0,
  );

  // A rating stands in its field again, to be changed: it is no unsent word that keeps the closing from being shown.
  await commentField(portal).fill("");
  await write(desk, "resolve", "Am corectat ruta.");
  await expectStatus(portal, "RESOLVED");
  const rating = portal.getByRole("region", { name: portalWords.rating.title });
  await fillRating(rating, 5, "Mulțumesc!", portalWords);
  await expect(rating.getByText(common.draft.saved.replace(" {time}", ""))).toBeVisible();
  await rating.getByRole("button", { name: portalWords.rating.send }).click();
  await expect(portal.locator("[data-rating='5']")).toBeVisible();
  await expect(desk.locator("[data-event=RATED]")).toBeVisible();
  await confirmMove(await openMove(desk, "close"), "close");
  await expectStatus(portal, "CLOSED");
});

test("the queue shows a new request by itself, holds still under the pointer, and the bell tells of answers", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Mâna pe clopoțel");
  const desk = await enter(accounts.listener);
  await desk.goto(ticketOnDesk(number));
  await take(desk);
  await desk.goto("/desk?view=mine");
  await expect(desk.locator(`tr[data-number="${number}"]`)).toBeVisible();
  const bell = desk.getByRole("link", { name: /^Notificări/ });
  const before = Number(/\d+$/.exec((await bell.getAttribute("aria-label")) ?? "")?.[0]);
  await commentField(portal).fill("Aveți vești?");
  await portal.getByRole("button", { name: "Adăugare" }).click();
  await expect(bell).toHaveAccessibleName(words.leaf.bell.replace("{count}", String(before + 1)));

  await desk.goto("/desk?view=unassigned&sort=newest");
  await desk.mouse.move(0, 0);
  const first = await openRequest(portal, "Vine singură");
  await expect(desk.locator(`tr[data-number="${first}"]`)).toBeVisible();
  await desk.locator(`tr[data-number="${first}"]`).hover();
  const second = await openRequest(portal, "Așteaptă să plece mâna");
  const offer = desk.getByRole("button", { name: words.leaf.refresh });
  await expect(offer).toBeVisible();
  await expect(desk.locator(`tr[data-number="${second}"]`)).toHaveCount(0);
  await offer.click();
  await expect(desk.locator(`tr[data-number="${second}"]`)).toBeVisible();

  await bell.click();
  const notice = desk.locator("[data-notice=CUSTOMER_ANSWERED]").filter({ hasText: `#${number}` });
  await expect(notice).toHaveAttribute("data-unread", "true");
  await notice.getByRole("link").click();
  await expect(bell).toHaveAccessibleName(words.leaf.bell.replace("{count}", String(before)));
  await desk.goto("/desk/notices");
  await expect(notice).toHaveAttribute("data-unread", "false");

  const name = `Ale mele în lucru ${number}`;
  await desk.goto("/desk?view=all&assignee=me&status=IN_PROGRESS");
  await desk.getByRole("button", { name: deskWords.saved.save }).click();
  const save = desk.getByRole("form", { name: deskWords.saved.save });
  await save.getByLabel(deskWords.saved.name).fill(name);
  await save.getByRole("button").click();
  const views = desk.getByRole("navigation", { name: deskWords.views });
  const counted = (view: string, count: number) =>
    expect(views.getByRole("link", { name: `${view} ${count}`, exact: true })).toBeVisible();
  await counted(name, 1);
  await desk.goto("/desk/customers");
  for (const view of [name, deskWords.view.mine]) await counted(view, 1);
  const pages: string[] = [];
  desk.on("request", (asked) => asked.resourceType() !== "eventsource" && pages.push(asked.url()));
  await portal.goto(requestPage(number));
  await portal.getByText(portalWords.withdraw.open, { exact: true }).click();
  await portal.getByLabel(portalWords.withdraw.reason).fill("S-a rezolvat.");
  await portal.getByRole("button", { name: portalWords.withdraw.confirm }).click();
  for (const view of [name, deskWords.view.mine]) await counted(view, 0);
  expect(pages.filter((url) => !url.endsWith("/desk/counts"))).toEqual([]);
});

test("a page shown anew keeps its title, however late that comes over the line", async ({
  enter,
  baseURL,
}) => {
  const writing = await enter(accounts.customer);
  const number = await openRequest(writing, "Cu titlul la locul lui");
  const { address, cut } = await lineWithLateTitles(baseURL ?? "");
  const page = await enter(null);
  await page.context().addCookies(await writing.context().cookies());
  await page.goto(`${address}${requestPage(number)}`);
  await commentField(writing).fill("Văzut în cealaltă filă.");
  await add(writing);
  // A page without its title complains in the console, which fails the test.
  await expect(page.getByText("Văzut în cealaltă filă.")).toBeVisible();
  await expect(page).toHaveTitle(/^#\d+ Cu titlul la locul lui/);
  await page.close();
  cut();
});

test("where a proxy on the way holds the stream up, the page asks for its news instead", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Ținută pe loc");
  await portal.clock.install();
  const held = portal.waitForRequest(/\/api\/live\?/);
  await portal.route("**/api/live?*", () => undefined);
  await portal.goto(requestPage(number));
  await held;
  const desk = await enter(accounts.agent);
  await desk.goto(ticketOnDesk(number));
  await write(desk, "reply", "Se vede și așa.");
  await expect(desk.locator("[data-event=REPLIED]")).toBeVisible();
  await portal.clock.fastForward(25_000);
  await expect(portal.getByText("Se vede și așa.")).toBeVisible();
});
