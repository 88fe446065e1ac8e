import { expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { log } from "./support/customer-acts";
import { compose, send, take, ticketOnDesk } from "./support/desk";
import { browse, expectUploaded } from "./support/files";
import { test } from "./support/people";
import { add, commentField, openRequest } from "./support/portal";
import { expectStatus } from "./support/ticket";

test("a file that went with a question does not come back when the customer has answered and is asked again", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Întrebare cu fișier");
  const page = await enter(accounts.agent);
  await page.goto(ticketOnDesk(number));
  await take(page);
  const asking = await compose(page, "askCustomer");
  await asking.getByRole("textbox").fill("Ce vedeți în jurnal?");
  await browse(asking, log);
  await expectUploaded(asking, 1);
  await send(asking, "askCustomer");
  await expectStatus(page, "WAITING_CUSTOMER");
  await expect(page.locator("[data-event=CUSTOMER_ASKED]")).toContainText(log.name);
  await commentField(portal).fill("Nimic.");
  await add(portal);
  await expectStatus(page, "IN_PROGRESS");
  const again = await compose(page, "askCustomer");
  await expectUploaded(again, 0);
  await expect(again.getByRole("textbox")).toHaveValue("");
});

test("words that went along to another mode are kept there without another key", async ({ enter }) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Cuvinte mutate");
  const page = await enter(accounts.agent);
  await page.goto(ticketOnDesk(number));
  await (await compose(page, "reply")).getByRole("textbox").fill("Rămâne scris.");
  const note = (await compose(page, "note")).getByRole("textbox", { name: words.mode.note.name });
  const kept = page.waitForResponse((answer) => {
    const sent = answer.request().postData() ?? "";
    return sent.includes(":note") && sent.includes("Rămâne scris.");
  });
  await note.blur();
  await kept;
  await page.reload();
  await expect(note).toHaveValue("Rămâne scris.");
});
