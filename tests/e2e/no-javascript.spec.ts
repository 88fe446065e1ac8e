import { expect } from "@playwright/test";
import profile from "@/lib/i18n/messages/ro/profile.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { signIn, test } from "./support/people";

const PLAIN = { javaScriptEnabled: false };
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
