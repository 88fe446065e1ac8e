import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { log } from "./support/customer-acts";
import { compose, confirmMove, openMove, send, ticketOnDesk } from "./support/desk";
import { browse, expectUploaded } from "./support/files";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { add, commentField, composer, openRequest, requestPage } from "./support/portal";
import { expectStatus } from "./support/ticket";

// What is cut off on purpose.
test.use({ expectedComplaints: /Failed to load resource.*ERR_FAILED/ });

const saved = (page: Page) => page.getByText(common.draft.saved.replace("{time}", "")).first();

test("what a customer writes is there after a reload and in another browser, until it is sent or given up", async ({
  enter,
}) => {
  const page = await enter(accounts.customer, STILL);
  const number = await openRequest(page, "Ciornă păstrată");
  await commentField(page).fill("Încă **scriu**…");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(commentField(page)).toHaveValue("Încă **scriu**…");
  await expect(page.getByText(common.draft.restored)).toBeVisible();
  await page.getByRole("button", { name: common.editor.preview }).click();
  await expect(page.locator("strong", { hasText: "scriu" })).toBeVisible();
  await expectGoodLooks(page);
  const elsewhere = await enter(accounts.customer);
  await elsewhere.goto(requestPage(number));
  await expect(commentField(elsewhere)).toHaveValue("Încă **scriu**…");
  await add(elsewhere);
  await expect(elsewhere.locator("[data-event=COMMENTED]")).toContainText("Încă scriu…");
  await expect(commentField(elsewhere)).toHaveValue("");
  await page.reload();
  await expect(commentField(page)).toHaveValue("");

  const form = composer(page);
  const press = (name: string) => form.getByRole("button", { name, exact: true }).click();
  await test.step("a refusal leads from the preview back to the text", async () => {
    await press(common.editor.preview);
    await expect(form.getByText(common.editor.empty)).toBeVisible();
    await add(page);
    await expect(form.getByText(errors.message_empty)).toBeVisible();
    await expect(commentField(page)).toBeFocused();
  });
  await test.step("what cannot be kept or shown says so", async () => {
    const cut = (url: string) =>
      page.route(url, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
    await cut("**/api/drafts");
    await commentField(page).fill("De renunțat");
    await expect(form.getByText(common.draft.failed)).toBeVisible();
    await page.unroute("**/api/drafts");
    await commentField(page).pressSequentially(" la tot");
    await expect(saved(page)).toBeVisible();
    await cut("**/requests/*");
    await press(common.editor.preview);
    await expect(form.getByText(common.editor.failed)).toBeVisible();
    await page.unroute("**/requests/*");
  });
  await test.step("given up only after it was asked, with the focus never lost", async () => {
    await press(common.draft.discard);
    await expect(form.getByRole("button", { name: common.draft.keep })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(form.getByRole("button", { name: common.draft.discard })).toBeFocused();
    await page.keyboard.press("Enter");
    await press(common.draft.confirm);
    await expect(commentField(page)).toBeFocused();
    await expect(commentField(page)).toHaveValue("");
    await expect(form.getByText(common.editor.failed)).toHaveCount(0);
  });
});

test("what an agent writes beside the composer is there after a reload, and beside a ticket that was closed meanwhile", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Motiv pe jumătate");
  const original = await openRequest(portal, "Motiv întreg");
  const desk = await enter(accounts.agent, STILL);
  // It hears of nothing by itself.
  await desk.route("**/api/live?*", () => undefined);
  await desk.goto(ticketOnDesk(number));
  const withdrawal = await openMove(desk, "withdraw");
  await withdrawal.getByRole("textbox").fill("Nu ține de noi.");
  await expect(withdrawal.getByText(common.draft.saved.replace("{time}", ""))).toBeVisible();
  const duplicate = desk.locator("details[data-move=duplicate]");
  await duplicate.locator("summary").click();
  await duplicate.getByLabel(words.moves.duplicate.number).fill(`#${original}`);
  await expect(duplicate.getByText(common.draft.saved.replace("{time}", ""))).toBeVisible();
  await desk.reload();
  await expect(duplicate.getByLabel(words.moves.duplicate.number)).toHaveValue(`#${original}`);
  await expect(duplicate.getByRole("status")).toContainText("Motiv întreg");
  await expect(withdrawal.locator("textarea")).toHaveValue("Nu ține de noi.");
  await expectGoodLooks(desk);

  const colleague = await enter(accounts.colleague);
  await colleague.goto(ticketOnDesk(number));
  const box = await openMove(colleague, "withdraw");
  await box.getByRole("textbox").fill("S-a rezolvat singură.");
  await confirmMove(box, "withdraw");
  await expectStatus(colleague, "CLOSED");
  await duplicate.getByRole("button", { name: words.moves.duplicate.confirm }).click();
  await expectStatus(desk, "CLOSED");
  const unsent = desk.getByRole("region", { name: words.closed.unsent });
  await expect(unsent.getByLabel(words.moves.withdraw.name)).toHaveValue("Nu ține de noi.");
  await expect(unsent).toContainText(`${words.moves.duplicate.number} #${original}`);
  await expectGoodLooks(desk);
  await expectStatus(colleague, "CLOSED");
});

test("a file stays with the mode it was given in: it never goes with another one, and is there on return", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Fișier doar pentru agenți");
  const desk = await enter(accounts.agent);
  await desk.goto(ticketOnDesk(number));
  const note = await compose(desk, "note");
  await note.getByRole("textbox").fill("Vedeți jurnalul.");
  await browse(note, log);
  await expectUploaded(note, 1);
  const reply = await compose(desk, "reply");
  await expectUploaded(reply, 0);
  await expect(reply.getByRole("textbox")).toHaveValue("Vedeți jurnalul.");
  await send(reply, "reply");
  await expect(desk.locator("[data-event=REPLIED]")).toContainText("Vedeți jurnalul.");
  await expect(desk.locator("[data-event=REPLIED]").getByRole("link", { name: log.name })).toHaveCount(0);
  await expectUploaded(reply, 0);
  await compose(desk, "note");
  await expectUploaded(note, 1);
  await desk.reload();
  await expectUploaded(note, 1);
  await note.getByRole("textbox").fill("Iată-l.");
  await send(note, "note");
  await expect(desk.locator("[data-event=NOTED]").getByRole("link", { name: log.name })).toBeVisible();
  await compose(desk, "note");
  await expectUploaded(note, 0);
});
