import { expect, test } from "@playwright/test";
import { accounts, PASSWORD } from "@/tests/support/accounts";

test("the server says that it and its database are well", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ok: true, database: true });
});

test("the scheduler's route stays closed without its secret", async ({ request }) => {
  expect((await request.get("/api/cron/sla")).status()).toBe(401);
  const guessed = { authorization: "Bearer guess" };
  expect((await request.get("/api/cron/sla", { headers: guessed })).status()).toBe(401);
});

test("whoever is not signed in is led to the door, and from there where he wanted", async ({ page }) => {
  await page.goto("/requests");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel(/E-mail/i).fill(accounts.customer.email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.getByRole("button", { name: "Conectare" }).click();
  await expect(page).toHaveURL(/\/requests$/);
});
