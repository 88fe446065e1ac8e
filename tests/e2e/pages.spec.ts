import { expect, type Page } from "@playwright/test";
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { letClose, newCustomer } from "@/tests/support/e2e-database";
import { compose, openForCaller, openMove, send, take, ticketOnDesk, write } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { linkIn, newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import {
  accept,
  acceptInvitation,
  add,
  commentField,
  openRequest,
  rate,
  requestPage,
  stopNotifications,
} from "./support/portal";
import { expectStatus } from "./support/ticket";

// Nothing a browser has to complain about, and nothing axe finds: the first is looked after by `enter`. A mail's frame
// runs no script, and the browser says so of the one that looks into it.
test.use({
  expectedComplaints: /\/(nu-exista|requests\/999999) .*status of 404|mailbox.*Blocked script .*about:srcdoc/,
});

async function goAndLook(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(page.url()).toContain(path);
    await expectGoodLooks(page);
  }
}

test("the pages of whoever is not signed in look good", async ({ enter, request }) => {
  test.slow();
  const email = newAddress("vizitator");
  await openForCaller(await enter(accounts.agent), {
    name: "Vasile Pop",
    email,
    subject: "Aviz",
    body: "Lipsă",
  });
  const page = await enter(null, STILL);
  const invitation = linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul");
  await goAndLook(page, "/sign-in", "/forgot-password", "/nu-exista", invitation, "/invitation/necunoscuta");
  await page.goto(invitation);
  await page.getByLabel("Parolă nouă").fill("scurt");
  await page.getByRole("button", { name: "Conectare" }).click();
  await expect(page.getByLabel("Parolă nouă")).toHaveAttribute("aria-invalid", "true");
  await expectGoodLooks(page);
  await acceptInvitation(await enter(null), invitation, { email, password: "parola2026" });
  await page.goto("/forgot-password");
  await page.getByLabel("Adresă de e-mail").fill(email);
  await page.getByRole("button", { name: "Trimite linkul" }).click();
  await expect(page).toHaveURL(/sent=1/);
  await expectGoodLooks(page);
  const reset = linkIn(await newestMail(request, email, "PASSWORD_RESET"), "Alegeți o parolă nouă");
  await goAndLook(page, invitation, reset, "/password/necunoscut", "/notifications/necunoscut");
  await goAndLook(page, `/dev/mailbox?to=${email}`, "/dev/mailbox?to=nimeni@nicaieri.example");
  await page.goto(`/dev/mailbox?to=${email}`);
  await page.getByTestId("mail").first().getByRole("link").click();
  // The mail itself stands in a frame without scripts, where axe has none to run.
  await page.getByTestId("mail-html").evaluate((frame) => frame.remove());
  await expectGoodLooks(page);
});

test("the customer's pages look good, empty and refused", async ({ enter }) => {
  test.slow();
  const page = await enter(await newCustomer("Dana Ene"), STILL);
  await goAndLook(page, "/requests", "/requests?tab=mine", "/requests?q=nimic", "/requests/new", "/profile");
  await goAndLook(page, "/requests/999999");
  await page.goto("/requests/new");
  await page.getByRole("button", { name: "Trimiteți solicitarea" }).click();
  await expect(page.getByLabel("Subiect")).toHaveAttribute("aria-invalid", "true");
  await expectGoodLooks(page);
  await page.getByRole("button", { name: "Contul lui Dana Ene" }).click();
  await expect(page.getByRole("button", { name: "Deconectare" })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto("/profile");
  await page.getByLabel("Telefon").fill("mâine");
  await page.getByRole("button", { name: "Salvare" }).click();
  await expect(page.getByLabel("Telefon")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Parola actuală").fill("gresita2026");
  await page.getByLabel("Parola nouă").fill("altaparola2027");
  await page.getByRole("button", { name: "Schimbați parola" }).click();
  await expect(page.getByText(errors.password_wrong)).toBeVisible();
  await expectGoodLooks(page);
});

test("the agent's pages look good", async ({ enter }) => {
  test.slow();
  const page = await enter(accounts.admin, STILL);
  const call = { name: "Petre Stan", subject: "Factura", body: "Lipsă" };
  await openForCaller(page, { ...call, email: newAddress("petre"), organisation: "Rulmenți Prahova SRL" });
  const views = ["unassigned", "mine", "breached", "all"].map((view) => `/desk?view=${view}`);
  await goAndLook(
    page,
    ...views,
    "/desk/search?q=nimic",
    "/desk/search?q=factura",
    "/desk/tickets/new",
    "/desk/profile",
    "/desk/mails",
    "/desk/notices",
    "/desk/customers",
    "/desk/customers/new",
    "/desk/organisations",
  );
  for (const list of ["/desk/customers", "/desk/organisations"]) {
    await page.goto(list);
    await page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first().click();
    await page.waitForURL(/[0-9a-f-]{36}$/);
    await expectGoodLooks(page);
    if (list === "/desk/customers") await goAndLook(page, `${new URL(page.url()).pathname}/merge`);
  }
  await page.goto("/desk/tickets/new");
  await page.getByLabel("Căutați clientul").fill(accounts.customer.email);
  await page.getByRole("link", { name: accounts.customer.name }).click();
  await expect(page.getByRole("link", { name: "Schimbă clientul" })).toBeVisible();
  await expectGoodLooks(page);
});

test("a request looks good in every status, on both sides", async ({ enter, request }) => {
  test.setTimeout(300_000);
  const portal = await enter(accounts.customer, STILL);
  const desk = await enter(accounts.agent, STILL);
  const left = await openRequest(portal, "Se închide singură");
  await desk.goto(ticketOnDesk(left));
  await take(desk);
  await write(desk, "resolve", "Am retrimis avizele.");
  await expectStatus(desk, "RESOLVED");
  await letClose(left);
  const number = await openRequest(portal, "Avizele de însoțire nu ajung în depozit");
  const look = async () => {
    await goAndLook(portal, requestPage(number));
    await goAndLook(desk, ticketOnDesk(number));
  };
  await look();
  await take(desk);
  await openMove(desk, "release");
  await compose(desk, "askThirdParty");
  await expectGoodLooks(desk);
  await write(desk, "note", "De verificat **ruta** la partener.");
  await expect(desk.locator("[data-event=NOTED]")).toBeVisible();
  await write(desk, "askCustomer", "Ce rută folosiți?\n\n- AS2\n- SFTP");
  await expectStatus(desk, "WAITING_CUSTOMER");
  await look();
  await commentField(portal).fill("AS2.");
  await add(portal);
  await expectStatus(portal, "IN_PROGRESS");
  await desk.reload();
  const form = await compose(desk, "askThirdParty");
  await form.getByLabel("Numele").fill(`Docunet ${number}`);
  await form.getByRole("textbox", { name: "Întreabă terți" }).fill("Vedeți mesajele noastre?");
  await send(form, "askThirdParty");
  await expectStatus(desk, "WAITING_THIRD_PARTY");
  await look();
  await write(desk, "resolve", "Am schimbat `ruta`; [vedeți aici](https://tecnet.example/as2).");
  await expectStatus(desk, "RESOLVED");
  await look();
  await stopNotifications(
    portal,
    linkIn(
      await newestMail(request, accounts.customer.email, "TAKEN", number),
      "Nu doresc să primesc notificări",
    ),
  );
  await expectGoodLooks(portal);
  await portal.goto(requestPage(number));
  await portal.getByText("Problema persistă", { exact: true }).click();
  await portal.getByText("De ce?").first().click();
  await expectGoodLooks(portal);
  await accept(portal);
  await expectStatus(portal, "CLOSED");
  await rate(portal, 5, "Mulțumesc.");
  await expect(portal.locator("[data-rating='5']")).toBeVisible();
  await look();
  await portal.getByText("Schimbați evaluarea", { exact: true }).click();
  await expectGoodLooks(portal);
  await portal.emulateMedia({ media: "print" });
  await expectGoodLooks(portal);
  await portal.emulateMedia({ media: null });
  await goAndLook(portal, `/requests/new?follows=${number}`);
  await portal.goto(requestPage(left));
  // The scheduler comes by every minute.
  await expect(portal.locator("[data-event=CLOSED]")).toContainText("s-a închis automat", {
    timeout: 70_000,
  });
  await expectGoodLooks(portal);
});
