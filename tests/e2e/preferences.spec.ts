import { expect, type Page } from "@playwright/test";
import { accounts } from "@/tests/support/accounts";
import { openForCaller } from "./support/desk";
import { linkIn, newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import { acceptInvitation } from "./support/portal";

const menu = (page: Page, name: string) => page.getByRole("button", { name });

test("a visitor changes the language of the page, without JavaScript too", async ({ enter }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await enter(null, { javaScriptEnabled });
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "Română" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Conectare" })).toBeVisible();
  }
});

test("a customer's language and theme are his own: they stay, and his mails follow", async ({
  enter,
  request,
}) => {
  const email = newAddress("limba");
  const ana = { email, password: "parola2026" };
  const desk = await enter(accounts.agent);
  await openForCaller(desk, { name: "Ana Lupu", email, subject: "Limba", body: "În engleză." });
  const page = await enter(null);
  await acceptInvitation(
    page,
    linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul"),
    ana,
  );
  await expect(page).toHaveURL(/\/requests$/);
  await menu(page, "Contul lui Ana Lupu").click();
  await menu(page, "English").click();
  await expect(page.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
  await menu(page, "Dark").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  const elsewhere = await enter(null);
  await elsewhere.goto("/sign-in");
  await elsewhere.getByLabel("Adresă de e-mail").fill(ana.email);
  await elsewhere.getByLabel("Parolă", { exact: true }).fill(ana.password);
  await elsewhere.getByRole("button", { name: "Conectare" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
  await expect(elsewhere.locator("html")).toHaveAttribute("data-theme", "dark");

  await page.goto("/forgot-password");
  await page.getByRole("textbox").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  const mail = await newestMail(request, email, "PASSWORD_RESET");
  expect(mail.subject).toContain("Password reset");
});
