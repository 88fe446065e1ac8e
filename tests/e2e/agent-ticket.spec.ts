import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { newCustomer } from "@/tests/support/e2e-database";
import { compose, confirmMove, openMove, send, take, ticketOnDesk, write } from "./support/desk";
import { drop, expectUploaded, type SentFile, transferOf } from "./support/files";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { openRequest } from "./support/portal";
import { expectStatus } from "./support/ticket";

const csv = (name: string): SentFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from("linie;cod\n1;2\n"),
});
const textOf = (page: Page, mode: keyof typeof words.mode) =>
  page.getByRole("textbox", { name: words.mode[mode].name });

test("what an agent writes is there in another browser, files are dropped and pasted, and a canned reply speaks the customer's language", async ({
  enter,
}) => {
  const portal = await enter(await newCustomer("Grace Harper", "en"));
  await portal.goto("/requests/new");
  await portal.locator("input[name=subject]").fill("Invoices do not arrive");
  await portal.locator("textarea[name=body]").fill("Since this morning.");
  await portal.locator("form:has(textarea[name=body]) button[type=submit]").last().click();
  await portal.waitForURL(/\/requests\/\d+/);
  const number = Number(/\/requests\/(\d+)/.exec(portal.url())?.[1]);
  const desk = await enter(accounts.agent, STILL);
  await desk.goto(ticketOnDesk(number));
  await compose(desk, "note");
  await textOf(desk, "note").fill("De întrebat **rețeaua**");
  await expect(desk.getByText(common.draft.saved.replace("{time}", "")).first()).toBeVisible();
  const elsewhere = await enter(accounts.agent);
  await elsewhere.goto(ticketOnDesk(number));
  await expect(textOf(elsewhere, "note")).toHaveValue("De întrebat **rețeaua**");
  await elsewhere.close();
  await desk.reload();
  await expect(textOf(desk, "note")).toHaveValue("De întrebat **rețeaua**");
  await expect(desk.getByText(common.draft.restored)).toBeVisible();

  const form = desk.locator("form[data-mode=note]");
  await drop(form, [csv("jurnal.csv")]);
  await expectUploaded(form, 1);
  const clipboardData = await transferOf(desk, [csv("lipit.csv")]);
  await textOf(desk, "note").evaluate((area, data) => {
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, clipboardData);
  await expectUploaded(form, 2);
  await send(form, "note");
  const noted = desk.locator("[data-event=NOTED]");
  for (const name of ["jurnal.csv", "lipit.csv"])
    await expect(noted.getByRole("link", { name }).first()).toBeVisible();
  await expect(textOf(desk, "reply")).toHaveValue("");

  await textOf(desk, "reply").pressSequentially("/captura");
  await expect(desk.locator("form[data-mode=reply]").getByRole("option")).toHaveCount(1);
  await textOf(desk, "reply").press("Enter");
  await expect(textOf(desk, "reply")).toHaveValue(/^Could you please send us a screenshot/);
});

test("moves say what follows or why they cannot be made; a ticket is given on, put back, taken, resolved and closed", async ({
  enter,
}) => {
  test.slow();
  const portal = await enter(accounts.customer);
  const earlier = await openRequest(portal, "Cerere dinainte");
  const number = await openRequest(portal, "Dată mai departe");
  const desk = await enter(accounts.agent, STILL);
  await desk.goto(ticketOnDesk(number));
  const requester = desk.getByRole("region", { name: words.requester.title });
  await expect(requester.getByText(words.requester.recent)).toBeVisible();
  await expect(requester.getByRole("link", { name: new RegExp(`#${earlier}`) })).toBeVisible();
  const moves = desk.getByRole("region", { name: words.moves.title });
  await expect(moves).toContainText(words.moves.onlyFrom.replace("{from}", common.status.RESOLVED));
  const assign = await openMove(desk, "assign");
  await expect(assign).toContainText(/Ceasul de preluare se oprește/);
  await assign.getByLabel(words.moves.agent).selectOption({ label: accounts.colleague.name });
  await confirmMove(assign, "assign");
  await expectStatus(desk, "IN_PROGRESS");
  const reassign = await openMove(desk, "reassign");
  await reassign
    .getByLabel(words.moves.agent)
    .selectOption(words.moves.me.replace("{name}", accounts.agent.name));
  await confirmMove(reassign, "reassign");
  await expect(desk.locator("[data-event=REASSIGNED]")).toBeVisible();
  const release = await openMove(desk, "release");
  await expect(release).toContainText(words.consequence.pickupAnew);
  await expectGoodLooks(desk);
  await release.getByLabel(words.moves.release.reason).fill("Nu este pentru mine.");
  await confirmMove(release, "release");
  await expectStatus(desk, "WAITING_SUPPORT");
  await expect(desk.locator("[data-event=RELEASED]")).toContainText("Nu este pentru mine.");
  await take(desk);

  // Two agents at once: what one has sent stops the other once, even at the end.
  const form = await compose(desk, "resolve");
  await textOf(desk, "resolve").fill("Am schimbat ruta.");
  const colleague = await enter(accounts.colleague);
  await colleague.goto(ticketOnDesk(number));
  await expect(colleague.getByRole("region", { name: words.moves.title })).toContainText(
    errors.only_assignee_or_admin,
  );
  await write(colleague, "reply", "Mai avem o întrebare la rețea.");
  await expect(colleague.locator("[data-event=REPLIED]")).toBeVisible();
  await send(form, "resolve");
  await expect(form.getByText(errors.changed_meanwhile)).toBeVisible();
  await expect(desk.getByTestId("news")).toContainText("Mai avem o întrebare la rețea.");
  await expect(textOf(desk, "resolve")).toHaveValue("Am schimbat ruta.");
  await form.getByRole("button", { name: words.composer.sendAnyway }).click();
  await expectStatus(desk, "RESOLVED");
  const close = await openMove(desk, "close");
  await expect(close).toContainText(words.moves.close.hint);
  await confirmMove(close, "close");
  await expectStatus(desk, "CLOSED");
  await expect(moves).toContainText(errors.ticket_closed);
});
