import { expect } from "@playwright/test";
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, confirmMove, openMove, take, ticketOnDesk, write } from "./support/desk";
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

test("a comment on a request closed meanwhile is refused and its text stays", async ({ enter }) => {
  const portal = await enter(accounts.customer);
  const desk = await enter(accounts.agent);
  const number = await openRequest(portal, "Închisă între timp");
  await commentField(portal).fill("Mai am o întrebare.");
  await desk.goto(ticketOnDesk(number));
  const box = await openMove(desk, "withdraw");
  await box.getByLabel("De ce se încheie?").fill("Dublură a altei solicitări.");
  await confirmMove(box, "withdraw");
  await expectStatus(desk, "CLOSED");
  await add(portal);
  await expect(composer(portal).getByRole("alert").getByText(errors.ticket_closed)).toBeVisible();
  await expect(commentField(portal)).toHaveValue("Mai am o întrebare.");
  await portal.goto(requestPage(number));
  await expectStatus(portal, "CLOSED");
  await expect(portal.getByText("Mai am o întrebare.")).toHaveCount(0);
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
  expect(await replay(portal, anew)).toContain("ticket_closed");
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
