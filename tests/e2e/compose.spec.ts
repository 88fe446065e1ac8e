import { expect, type Locator } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, related, send, ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL, tooWide } from "./support/looks";
import { test } from "./support/people";
import { add, commentField, openRequest } from "./support/portal";
import { expectStatus } from "./support/ticket";

test("a reply written while the customer wrote something new is stopped once and shows what is new", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const desk = await enter(accounts.agent, STILL);
  const number = await openRequest(portal, "Răspuns depășit");
  await desk.goto(ticketOnDesk(number));
  const form = await compose(desk, "reply");
  const text = form.getByRole("textbox", { name: words.mode.reply.name });
  await text.fill("Verificăm factura.");
  await commentField(portal).fill("Nu mai este nevoie.");
  await add(portal);
  await expect(portal.locator("[data-event=COMMENTED]")).toBeVisible();
  await send(form, "reply");
  await expect(form.getByText(errors.changed_meanwhile)).toBeVisible();
  await expect(desk.getByTestId("news")).toContainText("Nu mai este nevoie.");
  await expect(text).toHaveValue("Verificăm factura.");
  await expectGoodLooks(desk);
  await form.getByRole("button", { name: words.composer.sendAnyway }).click();
  await expect(desk.locator("[data-event=REPLIED]")).toContainText("Verificăm factura.");
  await expect(text).toHaveValue("");
});

test("canned replies come by a slash and colleagues by an at sign, with the keyboard alone", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Texte gata scrise");
  const desk = await enter(accounts.agent, STILL);
  await desk.goto(ticketOnDesk(number));
  const form = await compose(desk, "reply");
  const reply = form.getByRole("textbox", { name: words.mode.reply.name });
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(`#${number} Texte gata scrise`);
  // At the window's end they open upwards; in one with no room on either side, over the text.
  const list = form.getByRole("listbox");
  for (const height of [600, 240]) {
    await desk.setViewportSize({ width: 1280, height });
    await reply.evaluate((area) => area.scrollIntoView({ block: "end" }));
    await reply.press("/");
    await expect(list).toBeInViewport({ ratio: 1 });
    await reply.press("ArrowUp");
    await expect(form.getByRole("option").last()).toBeInViewport({ ratio: 1 });
    await reply.press("Backspace");
    await expect(list).toHaveCount(0);
  }
  await desk.setViewportSize({ width: 1280, height: 720 });
  await reply.pressSequentially("/mulțumim");
  await expect(form.getByRole("option")).toHaveCount(1);
  await expectGoodLooks(desk);
  await reply.press("Enter");
  await expect(reply).toHaveValue(
    `${accounts.customer.name}, vă mulțumim pentru răspuns. Continuăm de aici.`,
  );
  await reply.press("Control+Enter");
  await expect(desk.locator("[data-event=REPLIED]")).toContainText("vă mulțumim");
  await compose(desk, "note");
  const note = form.page().getByRole("textbox", { name: words.mode.note.name });
  await note.pressSequentially("Vezi și tu, @cris");
  await note.press("Enter");
  await expect(note).toHaveValue(`Vezi și tu, @${accounts.colleague.name} `);
  await note.press("Control+Enter");
  await expect(desk.locator("[data-event=NOTED] strong", { hasText: accounts.colleague.name })).toBeVisible();
});

test("canned replies are asked for once, and fit what has been typed until they come", async ({ enter }) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Texte care vin târziu");
  const desk = await enter(accounts.agent);
  await desk.goto(ticketOnDesk(number));
  const form = await compose(desk, "reply");
  let asked = 0;
  let come = () => {};
  const comes = new Promise<void>((resolve) => {
    come = resolve;
  });
  await desk.route(`**${ticketOnDesk(number)}*`, async (route) => {
    if (!("next-action" in route.request().headers())) return route.fallback();
    asked += 1;
    await comes;
    await route.continue();
  });
  await form.getByRole("textbox", { name: words.mode.reply.name }).pressSequentially("/captura");
  come();
  await expect(form.getByRole("option")).toHaveCount(1);
  expect(asked).toBe(1);
});

test("the exact time of a moment never makes a phone's page wider", async ({ enter }) => {
  const portal = await enter(accounts.customer, { viewport: { width: 390, height: 844 } });
  await openRequest(portal, "Ora exactă");
  const times = portal.locator("time[data-exact]:visible");
  await expect(times.first()).toBeVisible();
  for (const time of await times.all()) {
    await time.hover();
    expect(await tooWide(portal)).toBe(0);
  }
  // By keyboard all of a conversation are shown at one stop, and by a touch that of a deadline.
  await portal.mouse.move(0, 0);
  const lines = portal.locator("ol.moments");
  await expect(lines.locator("time[tabindex='0']")).toHaveCount(0);
  const within = (time: Locator) => time.evaluate((shown) => getComputedStyle(shown, "::after").position);
  expect(await within(lines.locator("time").first())).toBe("absolute");
  await portal.keyboard.press("Tab");
  await lines.focus();
  expect(await within(lines.locator("time").first())).toBe("fixed");
  expect(await tooWide(portal)).toBe(0);
  const deadline = portal.locator("[data-turn] time").last();
  await deadline.focus();
  expect(await within(deadline)).toBe("fixed");
});

test("tags are changed in place, and a ticket is closed as the duplicate of another", async ({ enter }) => {
  const portal = await enter(accounts.customer);
  const original = await openRequest(portal, "Prima dată");
  const number = await openRequest(portal, "A doua oară");
  const desk = await enter(accounts.agent, STILL);
  await desk.goto(ticketOnDesk(number));
  const tags = desk.getByTestId("tags");
  await tags.locator("summary").click();
  await tags.getByLabel("instruire").check();
  await tags.getByRole("button").click();
  await expect(tags.locator("summary")).toContainText("instruire");
  await expect(desk.locator("[data-event=TAGS_CHANGED]")).toContainText("+instruire");
  const box = desk.locator("details[data-move=duplicate]");
  await box.locator("summary").click();
  const [field, confirm] = [
    box.getByLabel(words.moves.duplicate.number),
    box.getByRole("button", { name: words.moves.duplicate.confirm }),
  ];
  await field.fill("999999");
  await confirm.click();
  await expect(box.getByText(errors.no_such_original).first()).toBeVisible();
  await expectGoodLooks(desk);
  await field.fill("");
  await box.getByRole("button", { name: `#${original} ` }).click();
  await expect(field).toHaveValue(String(original));
  await expect(box.getByRole("status")).toContainText("Prima dată");
  await expect(box.getByRole("status")).toContainText(accounts.customer.name);
  await field.fill(`#${original}`);
  await expect(box.getByRole("link", { name: `#${original}` })).toBeVisible();
  await expectGoodLooks(desk);
  await confirm.click();
  await expectStatus(desk, "CLOSED");
  await expect(related(desk).getByRole("link", { name: `#${original}` })).toBeVisible();
  await portal.reload();
  await expect(portal.getByText(`duplicat al #${original}`)).toBeVisible();
  await expect(portal.locator("[data-event=TAGS_CHANGED]")).toHaveCount(0);
});
