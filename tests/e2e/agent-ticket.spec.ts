import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, confirmMove, openMove, send, take, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { openRequest } from "./support/portal";
import { expectStatus } from "./support/ticket";

const textOf = (page: Page, mode: keyof typeof words.mode) =>
  page.getByRole("textbox", { name: words.mode[mode].name });

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
