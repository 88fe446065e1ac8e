import { type APIRequestContext, expect, type Page } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/people.json" with { type: "json" };
import settings from "@/lib/i18n/messages/ro/settings.json" with { type: "json" };
import { linkIn, newestMail } from "./mailbox";
import { newAddress } from "./people";

export const unique = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`;
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const unfold = (page: Page, name: string) => page.locator("summary", { hasText: name }).click();

/** Registers a customer; answers where his page is. */
export async function register(page: Page, person: { name: string; email: string; organisation?: string }) {
  await page.goto("/desk/customers/new");
  await page.getByLabel(words.email).fill(person.email);
  await page.getByLabel(words.name, { exact: true }).fill(person.name);
  await page.getByLabel(words.organisation).fill(person.organisation ?? "");
  await button(page, words.registerAndInvite).click();
  await page.waitForURL(/\/desk\/customers\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Invites an agent of the test's own; answers his address, his page before us. */
export async function inviteAgent(admin: Page, name: string): Promise<string> {
  const email = newAddress("agent");
  await admin.goto("/desk/settings/agents");
  await unfold(admin, settings.agents.invite);
  await admin.getByLabel(settings.agents.name, { exact: true }).fill(name);
  await admin.getByLabel(settings.agents.email, { exact: true }).fill(email);
  await button(admin, settings.agents.inviteNow).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  return email;
}

/** Lets somebody who was invited into the desk. */
export async function letIn(agent: Page, request: APIRequestContext, email: string): Promise<void> {
  await agent.goto(linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul"));
  await agent.getByLabel("Parolă nouă").fill("parola2026");
  await button(agent, "Conectare").click();
  await agent.waitForURL(/\/desk$/);
}
