import { expect } from "@playwright/test";
import desk from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import portalWords from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import profile from "@/lib/i18n/messages/ro/profile.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { ticketOnDesk, write } from "./support/desk";
import { signIn, test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";
import { expectStatus } from "./support/ticket";

const PLAIN = { javaScriptEnabled: false };
const words = portalWords.withdraw;
test("without JavaScript too a form says why it was refused and keeps what was typed, or that it was taken", async ({
  enter,
}) => {
  const page = await enter(null, PLAIN);
  await page.goto("/sign-in");
  await page.getByLabel("Adresă de e-mail").fill("nimeni@verdemarket.example");
  await page.getByLabel("Parolă", { exact: true }).fill("gresita2026");
  await page.getByRole("button", { name: "Conectare" }).click();
  await expect(page.getByText("Adresa de e-mail sau parola nu este corectă.")).toBeVisible();
  await expect(page.getByLabel("Adresă de e-mail")).toHaveValue("nimeni@verdemarket.example");
  await signIn(page, accounts.customer);
  await page.goto("/requests/new");
  await page.getByLabel("Descriere").fill("O descriere lungă, scrisă cu grijă.");
  await page.getByRole("button", { name: "Trimiteți solicitarea" }).click();
  await expect(page.getByLabel("Subiect")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Descriere")).toHaveValue("O descriere lungă, scrisă cu grijă.");
  await page.goto("/profile");
  const you = page.getByRole("region", { name: profile.you.title });
  await you.getByRole("button").click();
  await expect(you.getByRole("status")).toHaveText(profile.you.saved);
});

test("without JavaScript a refusal is seen although it comes behind the button that opens its form", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Retrasă fără motiv");
  const page = await enter(null, PLAIN);
  await page.context().addCookies(await portal.context().cookies());
  await page.goto(requestPage(number));
  const withdrawing = page.locator("details").filter({ hasText: words.open });
  await withdrawing.locator("summary").click();
  await withdrawing.getByRole("button", { name: words.confirm }).click();
  await expect(withdrawing).not.toHaveAttribute("open");
  await expect(withdrawing.getByText(errors.required)).toBeVisible();
});

test("without JavaScript an agent's page says what was sent, and sends nothing again when it is loaded anew", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const number = await openRequest(portal, "Fără script");
  const page = await enter(accounts.agent, PLAIN);
  await page.goto(ticketOnDesk(number));
  await write(page, "reply", "O singură dată.");
  await expect(page.getByRole("status").filter({ hasText: desk.mode.reply.done })).toBeVisible();
  await page.reload();
  await expect(page.getByText("O singură dată.", { exact: true })).toHaveCount(1);
});

test("without JavaScript the original is shown before a ticket is closed as its duplicate", async ({
  enter,
}) => {
  const portal = await enter(accounts.customer);
  const original = await openRequest(portal, "Cea care rămâne");
  const number = await openRequest(portal, "Încă o dată");
  const page = await enter(accounts.agent, PLAIN);
  await page.goto(ticketOnDesk(number));
  const box = page.locator("details[data-move=duplicate]");
  await box.locator("summary").click();
  await box.getByRole("link", { name: desk.moves.open }).click();
  await box.getByLabel(desk.moves.duplicate.number).fill(String(original));
  await box.getByRole("button", { name: desk.moves.duplicate.confirm }).click();
  await expect(box.getByText(errors.original_not_shown)).toBeVisible();
  await expect(box.getByRole("link", { name: `#${original} Cea care rămâne` })).toBeVisible();
  await expectStatus(page, "WAITING_SUPPORT");
  await expect(box.getByLabel(desk.moves.duplicate.number)).toHaveValue(String(original));
  await box.getByRole("button", { name: desk.moves.duplicate.confirm }).click();
  await expectStatus(page, "CLOSED");
});
