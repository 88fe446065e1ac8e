import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { localOfInstant } from "@/lib/zoned-time";
import { accounts } from "@/tests/support/accounts";
import { newCustomer, shutOut } from "@/tests/support/e2e-database";
import { compose, confirmMove, openForCaller, openMove, related, ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { expectMails } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import { openRequest } from "./support/portal";
import { clock, expectStatus, numberOf } from "./support/ticket";

test("a call is taken down: all that is missing is said at once, and what is open already is shown", async ({
  enter,
}) => {
  const page = await enter(accounts.colleague, STILL);
  const own = crypto.randomUUID().slice(0, 8);
  const [email, subject] = [newAddress("sanda"), `Cântarul din rampa ${own} nu trimite`];
  const call = { name: "Sanda Oprea", email, subject, body: "Afișează zero." };
  const number = await openForCaller(page, call);

  await page.goto("/desk/tickets/new");
  await page.getByRole("button", { name: words.new.send }).click();
  await expect(page.getByText(errors.requester_missing)).toBeVisible();
  await expect(page.getByText(errors.required)).toHaveCount(2);
  const similar = page.getByRole("status").filter({ hasText: words.new.similarTickets });
  await page.getByLabel(words.new.subject).fill(`Cântarul din rampa ${own} nu mai trimite`);
  await expect(similar.getByRole("link", { name: `#${number}` })).toBeVisible();
  await expectGoodLooks(page);

  await page.getByLabel(words.new.searchLabel).fill(email);
  await page.getByRole("link", { name: email }).click();
  await expect(page.getByText(words.new.openTickets)).toBeVisible();
  await expect(similar.getByRole("link", { name: `#${number}` })).toBeVisible();
  await page.getByLabel(words.new.body).fill("Tot așa.");
  await page.getByLabel(words.new.takeAtOnce).check();
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  await expectStatus(page, "IN_PROGRESS");
});

test("what is typed before the page is alive is searched for as what is typed after", async ({ enter }) => {
  const page = await enter(accounts.colleague);
  const customer = await newCustomer("Grăbita Lungu");
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/*.js", (route) => awake.then(() => route.continue()));
  await page.goto("/desk/tickets/new?customer=", { waitUntil: "commit" });
  await page.getByLabel(words.new.searchLabel).fill(customer.email);
  await page.getByLabel(words.new.subject).fill("EDI fără răspuns de la partener");
  const asked = page.waitForRequest(/\/desk\/tickets\/new\/similar\?subject=EDI/);
  wake();
  await asked;
  await expect(page.getByRole("link", { name: customer.name })).toBeVisible();
});

test("what an agent writes on a ticket that is closed goes on in a new one linked to it", async ({
  enter,
}) => {
  const page = await enter(accounts.colleague, STILL);
  const [email, subject] = [newAddress("petru"), "Recepția nu se confirmă"];
  const number = await openForCaller(page, { name: "Petru Rusu", email, subject, body: "De ieri." });
  const body = "Am găsit și a doua cauză.";
  await (await compose(page, "reply")).getByRole("textbox").fill(body);
  const box = await openMove(page, "withdraw");
  await box.getByRole("textbox").fill("Rezolvat la telefon.");
  await confirmMove(box, "withdraw");
  await expectStatus(page, "CLOSED");

  await page.getByRole("link", { name: words.closed.follow }).click();
  await expect(page.getByText(words.new.carried)).toBeVisible();
  await expect(page.getByLabel(words.new.subject)).toHaveValue(subject);
  await expect(page.getByLabel(words.new.body)).toHaveValue(body);
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByRole("link", { name: words.new.change })).toHaveCount(0);
  await expectGoodLooks(page);
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL((url) => /\/tickets\/\d+$/.test(url.pathname));
  const next = numberOf(page);
  await expect(related(page).getByRole("link", { name: `#${number} ` })).toBeVisible();
  await page.goto(ticketOnDesk(number));
  await expect(related(page).getByRole("link", { name: `#${next} ` })).toBeVisible();
});

test("what comes after the request of a customer who was shut out says why it cannot be linked to it", async ({
  enter,
}) => {
  const customer = await newCustomer("Plecat Demult");
  const portal = await enter(customer);
  const number = await openRequest(portal, "Ultima lui solicitare");
  await portal.close();
  const page = await enter(accounts.agent, STILL);
  await page.goto(ticketOnDesk(number));
  const box = await openMove(page, "withdraw");
  await box.getByRole("textbox").fill("A plecat din firmă.");
  await confirmMove(box, "withdraw");
  await expectStatus(page, "CLOSED");
  await shutOut(customer.email);
  await page.getByRole("link", { name: words.closed.follow }).click();
  const reason = page.getByText(words.new.cannotFollow.split("</customer>").at(-1) ?? "");
  await expect(reason).toBeVisible();
  await expect(page.getByRole("link", { name: customer.name })).toBeVisible();
  await expectGoodLooks(page);
  const colleague = await newCustomer("Rămas în Firmă");
  await page.getByLabel(words.new.searchLabel).fill(colleague.email);
  await page.getByRole("link", { name: colleague.name }).click();
  await expect(page.getByRole("link", { name: words.new.change })).toBeVisible();
  await expect(reason).toBeVisible();
  await page.getByLabel(words.new.body).fill("O continuă un coleg.");
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL((url) => /\/tickets\/\d+$/.test(url.pathname));
  await expect(page.getByText("O continuă un coleg.")).toBeVisible();
  await expect(related(page).getByRole("link", { name: `#${number} ` })).toHaveCount(0);
});

test("a letter of last week is taken down for one who has signed in: its clock began then, and nobody is invited again", async ({
  enter,
  request,
}) => {
  const page = await enter(accounts.admin, STILL);
  const customer = await newCustomer("Dorina Pascu");
  await page.goto("/desk/tickets/new?customer=");
  await page.getByLabel(words.new.searchLabel).fill(customer.email);
  await page.getByRole("link", { name: customer.name }).click();
  await expect(page.getByRole("link", { name: words.new.change })).toBeVisible();
  await page.getByLabel(words.new.subject).fill("Scrisoare de săptămâna trecută");
  await page.getByLabel(words.new.body).fill("A venit prin e-mail.");
  await page.getByLabel(words.new.channel).selectOption("EMAIL");
  const received = page.getByLabel(words.new.receivedAt);
  const lastWeek = localOfInstant(Date.now() - 7 * 86_400_000, "Europe/Bucharest");
  await received.fill(lastWeek);
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  await expect(clock(page, "PICKUP")).toHaveAttribute("data-verdict", "BREACHED");
  await expect(page.getByRole("region", { name: words.properties.title })).toContainText(
    common.channel.EMAIL,
  );
  await expectMails(request, customer.email, ["REQUEST_RECEIVED"]);
});
