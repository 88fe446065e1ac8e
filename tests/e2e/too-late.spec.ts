import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import deskWords from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, confirmMove, openMove, send, take, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import {
  accept,
  add,
  commentField,
  composer,
  openRequest,
  requestPage,
  sayItPersists,
} from "./support/portal";
import { replay, sentBy, versionOf, withField } from "./support/replay";
import { expectStatus } from "./support/ticket";

const file = { name: "jurnal.txt", mimeType: "text/plain", buffer: Buffer.from("MDN: eroare") };

for (const javaScriptEnabled of [true, false])
  test(`a comment on a request closed meanwhile goes on in a new request${javaScriptEnabled ? "" : ", without JavaScript too"}`, async ({
    enter,
  }) => {
    const portal = await enter(accounts.customer, { javaScriptEnabled });
    const desk = await enter(accounts.agent);
    const number = await openRequest(portal, "Închisă între timp");
    await commentField(portal).fill("Mai am o întrebare.");
    await composer(portal).locator("input[type=file]").setInputFiles(file);
    await desk.goto(ticketOnDesk(number));
    const box = await openMove(desk, "withdraw");
    await box.getByLabel("De ce se încheie?").fill("Dublură a altei solicitări.");
    await confirmMove(box, "withdraw");
    await expectStatus(desk, "CLOSED");
    await add(portal);
    await portal.waitForURL(/\/requests\/new\?follows=/);
    await expect(portal.getByText(words.new.carried)).toBeVisible();
    await expect(portal.getByLabel(words.new.body)).toHaveValue("Mai am o întrebare.");
    await portal.getByRole("button", { name: words.new.send }).click();
    await portal.waitForURL(/\?sent=1$/);
    const opened = portal.locator("[data-event=OPENED]");
    await expect(opened).toContainText("Mai am o întrebare.");
    await expect(opened.getByRole("link", { name: file.name })).toBeVisible();
    await portal.goto(requestPage(number));
    await expectStatus(portal, "CLOSED");
    await expect(portal.locator("[data-event=COMMENTED]")).toHaveCount(0);
  });

test("what is begun in a form that its status takes away stays: as a comment, or until the form is back", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const desk = await enter(accounts.agent);
  const number = await openRequest(portal, "Se schimbă între timp");
  await portal.getByText(words.withdraw.open, { exact: true }).click();
  const reason = portal.getByLabel(words.withdraw.reason);
  await reason.fill("Poate nu mai e nevoie.");
  await desk.goto(ticketOnDesk(number));
  await take(desk);
  await write(desk, "resolve", "Am corectat ruta mesajelor.");
  await expectStatus(portal, "RESOLVED");
  await expect(reason).toHaveCount(0);
  await portal.getByText(words.resolved.persists, { exact: true }).click();
  await portal.getByLabel(words.resolved.reason).fill("Ruta e tot greșită.");
  await portal
    .getByRole("region", { name: words.rating.title })
    .getByLabel(words.rating.message)
    .fill("Încet.");
  const box = await openMove(desk, "reopen");
  await box.getByRole("textbox").fill("Am văzut că mai e ceva.");
  await confirmMove(box, "reopen");
  await expectStatus(portal, "IN_PROGRESS");
  await expect(commentField(portal)).toHaveValue("Ruta e tot greșită.");
  await expect(portal.getByText(words.composer.carried)).toBeVisible();
  await expect(reason).toHaveValue("Poate nu mai e nevoie.");
  await add(portal);
  await expect(portal.locator("[data-event=COMMENTED]")).toContainText("Ruta e tot greșită.");
  await expect(desk.locator("[data-event=COMMENTED]")).toBeVisible();
  await write(desk, "resolve", "Am corectat-o din nou.");
  await expectStatus(portal, "RESOLVED");
  await expect(portal.getByLabel(words.rating.message)).toHaveValue("Încet.");
  await expect(portal.getByLabel(words.resolved.reason)).toHaveValue("");
});

test("what an agent writes for a ticket closed meanwhile stays on its page, to be copied or given up", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Închisă sub mână");
  const desk = await enter(accounts.agent, STILL);
  await desk.goto(ticketOnDesk(number));
  const form = await compose(desk, "reply");
  await form.getByRole("textbox").fill("Am găsit cauza: o rută veche.");
  const colleague = await enter(accounts.colleague);
  await colleague.goto(ticketOnDesk(number));
  const box = await openMove(colleague, "withdraw");
  await box.getByLabel("De ce se încheie?").fill("Dublură a altei solicitări.");
  await confirmMove(box, "withdraw");
  await expectStatus(colleague, "CLOSED");
  await send(form, "reply");
  await expectStatus(desk, "CLOSED");
  const unsent = desk.getByRole("region", { name: deskWords.closed.unsent });
  const kept = unsent.getByLabel(deskWords.mode.reply.name);
  await expect(kept).toHaveValue("Am găsit cauza: o rută veche.");
  await expect(desk.locator("#ticket-status")).toBeFocused();
  await expectGoodLooks(desk);
  await desk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await unsent.getByRole("button", { name: deskWords.closed.copy }).click();
  await expect(desk.getByText(deskWords.closed.copied)).toBeVisible();
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe("Am găsit cauza: o rută veche.");
  await unsent.getByRole("button", { name: common.draft.discard }).click();
  await unsent.getByRole("button", { name: common.draft.confirm }).click();
  await expect(unsent).toHaveCount(0);
});

test("a legal move sent again later, when it is illegal, is refused and changes nothing", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const desk = await enter(accounts.agent);
  const number = await openRequest(portal, "Cerere trimisă din nou");
  await desk.goto(ticketOnDesk(number));
  const taking = await sentBy(desk, () => take(desk));
  const resolving = await sentBy(desk, () => write(desk, "resolve", "Am corectat ruta mesajelor."));
  await expectStatus(desk, "RESOLVED");
  await portal.reload();
  const reopening = await sentBy(portal, () => sayItPersists(portal, "Ruta e tot greșită."));
  await expectStatus(portal, "IN_PROGRESS");
  expect(await replay(desk, taking)).toContain("changed_meanwhile");
  expect(await replay(desk, resolving)).toContain("changed_meanwhile");
  await desk.reload();
  const illegal = withField(taking, "version", await versionOf(desk));
  expect(await replay(desk, illegal)).toContain("not_in_this_status");
  await write(desk, "resolve", "Am corectat-o din nou.");
  await expectStatus(desk, "RESOLVED");
  await portal.reload();
  const accepting = await sentBy(portal, () => accept(portal));
  await expectStatus(portal, "CLOSED");
  expect(await replay(portal, accepting)).toContain("ticket_closed");
  await desk.reload();
  const version = await versionOf(desk);
  for (const sent of [taking, resolving])
    expect(await replay(desk, withField(sent, "version", version))).toContain("ticket_closed");
  const anew = withField(reopening, "submissionKey", crypto.randomUUID());
  await replay(portal, anew);
  await portal.reload();
  await expectStatus(portal, "CLOSED");
  await expect(portal.locator("[data-event=REOPENED]")).toHaveCount(1);
});

test("of two agents taking a request at once one gets it; the other is told and keeps his text", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Doi agenți deodată");
  const pages = [await enter(accounts.agent), await enter(accounts.colleague)];
  const boxes = [];
  for (const page of pages) {
    await page.goto(ticketOnDesk(number));
    const form = await compose(page, "note");
    await form.getByRole("textbox", { name: "Notă internă" }).fill("Mă ocup eu.");
    boxes.push(await openMove(page, "assign"));
  }
  await Promise.all(boxes.map((box) => confirmMove(box, "assign")));
  const told = pages.map((page) =>
    page.getByText(errors.already_assigned).or(page.getByText(errors.changed_meanwhile)),
  );
  await expect
    .poll(async () => (await Promise.all(told.map((each) => each.count()))).toSorted())
    .toEqual([0, 1]);
  for (const page of pages) await expectStatus(page, "IN_PROGRESS");
  for (const page of pages)
    await expect(page.getByRole("textbox", { name: "Notă internă" })).toHaveValue("Mă ocup eu.");
  await portal.reload();
  await expect(portal.locator("[data-event=ASSIGNED]")).toHaveCount(1);
});
