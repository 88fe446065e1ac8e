import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/profile.json" with { type: "json" };
import { PASSWORD } from "@/tests/support/accounts";
import { newCustomer } from "@/tests/support/e2e-database";
import { signIn, test } from "./support/people";

// A page whose session was ended elsewhere may ask for its live line once more before it is left.
test.use({ expectedComplaints: /401 \(Unauthorized\) \(\S+\/api\/live\?/ });

test("on a phone a customer changes name, phone and password, and ends every session", async ({ enter }) => {
  const ana = { ...(await newCustomer("Ana Lupu")), password: PASSWORD };
  const page = await enter(ana, { viewport: { width: 390, height: 844 } });
  const elsewhere = await enter(ana);

  await page.goto("/profile");
  const you = page.getByRole("region", { name: words.you.title });
  await you.getByLabel(words.you.name).fill("Ana Lupu-Țîrlea");
  await you.getByLabel(words.you.phone).fill("mâine");
  await you.getByRole("button", { name: common.form.save }).click();
  await expect(you.getByText(errors.phone_invalid)).toBeVisible();
  await expect(you.getByLabel(words.you.name)).toHaveValue("Ana Lupu-Țîrlea");
  await you.getByLabel(words.you.phone).fill("+40 721 123 456");
  await you.getByRole("button", { name: common.form.save }).click();
  await expect(page.getByText(words.you.saved)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Contul lui Ana Lupu-Țîrlea" })).toBeVisible();
  await expect(you.getByLabel(words.you.phone)).toHaveValue(/721/);

  const password = page.getByRole("region", { name: words.password.title });
  const change = async (current: string) => {
    await password.getByLabel(words.password.current).fill(current);
    await password.getByLabel(words.password.new).fill("altaparola2027");
    await password.getByRole("button", { name: words.password.change }).click();
  };
  await change("gresita2026");
  await expect(password.getByText(errors.password_wrong)).toBeVisible();
  await change(ana.password);
  await expect(page.getByText(words.password.changed)).toBeVisible();
  await elsewhere.goto("/requests");
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  await signIn(elsewhere, { email: ana.email, password: "altaparola2027" });
  await page.getByText(words.sessions.end, { exact: true }).click();
  await page.getByRole("button", { name: words.sessions.confirm }).click();
  await page.waitForURL(/\/sign-in/);
  await elsewhere.goto("/requests");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});
