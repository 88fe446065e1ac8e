import { expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, confirmMove, openForCaller, openMove, ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { expectStatus, numberOf } from "./support/ticket";

const call = { name: "Ion Avram", body: "Lipsă." };

test("a property is shown changed at once, and goes back with the reason when it is refused", async ({
  enter,
}) => {
  const desk = await enter(accounts.agent, STILL);
  const number = await openForCaller(desk, { ...call, email: newAddress("ion"), subject: "Proprietăți" });
  const properties = desk.getByRole("region", { name: words.properties.title });
  const priority = properties.getByLabel(words.properties.priority);
  const own = words.moves.me.replace("{name}", accounts.agent.name);
  await properties.getByLabel(words.properties.assignee).selectOption(own);
  await expectStatus(desk, "IN_PROGRESS");
  await priority.selectOption("HIGH");
  await expect(desk.locator("[data-event=PRIORITY_CHANGED]")).toBeVisible();
  await expect(priority).toHaveValue("HIGH");
  // One right after the other, before the page shows what the first has brought.
  await priority.selectOption("LOW");
  await properties.getByLabel(words.properties.category).selectOption({ index: 1 });
  await properties.getByLabel(words.properties.team).selectOption("");
  await expect(desk.locator("[data-event=PRIORITY_CHANGED]")).toHaveCount(2);
  await expect(desk.locator("[data-event=CATEGORY_CHANGED]")).toBeVisible();
  await expect(desk.locator("[data-event=TEAM_CHANGED]")).toBeVisible();
  await priority.selectOption("HIGH");
  await expect(desk.locator("[data-event=PRIORITY_CHANGED]")).toHaveCount(3);

  // What is sent now waits on its way until a colleague has closed the ticket.
  let goOn = () => {};
  const closed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await desk.route(`**${ticketOnDesk(number)}`, async (route) => {
    if (/_(priority|tagIds)"/.test(route.request().postData() ?? "")) await closed;
    await route.continue();
  });
  const colleague = await enter(accounts.colleague);
  await colleague.goto(ticketOnDesk(number));
  const end = await openMove(colleague, "withdraw");
  await end.getByLabel(words.moves.withdraw.reason).fill("Dublură.");
  await priority.selectOption("CRITICAL");
  await expect(priority).toHaveValue("CRITICAL");
  await confirmMove(end, "withdraw");
  await expectStatus(colleague, "CLOSED");
  await expect(priority).toHaveValue("CRITICAL");
  goOn();
  await expect(properties.getByText(errors.ticket_closed)).toBeVisible();
  await expect(priority).toHaveValue("HIGH");
  await expectStatus(desk, "CLOSED");
  await expect(priority).toBeDisabled();
  await expectGoodLooks(desk);
});

test("what is sent leads on to the next ticket of the part of the queue the agent came from", async ({
  enter,
}) => {
  const page = await enter(accounts.agent);
  const organisation = `Firma ${crypto.randomUUID().slice(0, 8)} SRL`;
  const open = (subject: string) =>
    openForCaller(page, { ...call, email: newAddress("ion"), organisation, subject });
  const [older, newer] = [await open("Mai veche"), await open("Mai nouă")];
  await page.goto(`/desk?view=all&sort=newest&organisation=${encodeURIComponent(organisation)}`);
  await page.getByRole("link", { name: "Mai nouă" }).click();
  await page.waitForURL(new RegExp(`/desk/tickets/${newer}$`));
  const form = await compose(page, "note");
  await form.getByRole("textbox", { name: words.mode.note.name }).fill("De verificat mâine.");
  await form.getByRole("button", { name: words.composer.sendNext }).click();
  await page.waitForURL(new RegExp(`/desk/tickets/${older}$`));
  expect(numberOf(page)).toBe(older);
  await page.goto(ticketOnDesk(newer));
  await expect(page.locator("[data-event=NOTED]")).toContainText("De verificat mâine.");
});
