import { expect } from "@playwright/test";
import { accounts } from "@/tests/support/accounts";
import { take, ticketOnDesk, write } from "./support/desk";
import { linkIn, newestMail } from "./support/mailbox";
import { signIn, test } from "./support/people";
import {
  accept,
  add,
  commentField,
  composer,
  openRequest,
  rate,
  requestPage,
  stopNotifications,
} from "./support/portal";
import { expectStatus } from "./support/ticket";

const PLAIN = { javaScriptEnabled: false };
const file = {
  name: "jurnal AS2.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("MDN: eroare de semnătură"),
};

test("a customer and an agent go all the way without JavaScript", async ({ enter, request }) => {
  const portal = await enter(accounts.customer, PLAIN);
  const desk = await enter(accounts.agent, PLAIN);
  const number = await openRequest(portal, "MDN respins");
  await expectStatus(portal, "WAITING_SUPPORT");
  await expect(portal.getByTestId("confirmation")).toContainText(`#${number}`);
  await commentField(portal).fill("Atașez jurnalul.");
  await composer(portal).locator("input[type=file]").setInputFiles(file);
  await add(portal);
  const comment = portal.locator("[data-event=COMMENTED]");
  await expect(comment).toContainText("Atașez jurnalul.");
  const link = comment.getByRole("link", { name: file.name });
  const kept = await portal.request.get((await link.getAttribute("href")) ?? "");
  expect((await kept.body()).equals(file.buffer)).toBe(true);

  await desk.goto(ticketOnDesk(number));
  await take(desk);
  const mail = await newestMail(request, accounts.customer.email, "TAKEN", number);
  await stopNotifications(portal, linkIn(mail, "Nu doresc să primesc notificări"));
  await write(desk, "resolve", "Am reînnoit certificatul de semnare.");
  await expectStatus(desk, "RESOLVED");

  await portal.goto(requestPage(number));
  await expectStatus(portal, "RESOLVED");
  await accept(portal);
  await expectStatus(portal, "CLOSED");
  await rate(portal, 5, "Rapid, mulțumesc.");
  await expect(portal.locator("[data-rating='5']")).toBeVisible();
});

test("without JavaScript too a refused form says why and keeps what was typed", async ({ enter }) => {
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
});
