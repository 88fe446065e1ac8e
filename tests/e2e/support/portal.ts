import { expect, type Locator, type Page } from "@playwright/test";
import roMail from "@/lib/i18n/messages/ro/mail.json" with { type: "json" };
import ro from "@/lib/i18n/messages/ro/portal.json" with { type: "json" };
import type { SentFile } from "./files";
import { numberOf } from "./ticket";
import type { Words } from "./words";

type PortalWords = Words["portal"];

export const requestPage = (number: number) => `/requests/${number}`;

/** "Comentați această solicitare". */
export function composer(page: Page, words: PortalWords = ro): Locator {
  return page.getByRole("region", { name: words.composer.title });
}

export function commentField(page: Page, words: PortalWords = ro): Locator {
  return composer(page, words).getByLabel(words.composer.body);
}

/** Presses "Adăugare". */
export async function add(page: Page, words: PortalWords = ro): Promise<void> {
  await composer(page, words).getByRole("button", { name: words.composer.add }).click();
}

/** Opens a request of one's own; answers its number. */
export async function openRequest(page: Page, subject: string): Promise<number> {
  await page.goto("/requests/new");
  await page.getByLabel(ro.new.subject).fill(subject);
  await describeAndSend(page, "Mesajul ORDERS nu ajunge la partener.");
  return numberOf(page);
}

/** Fills in the description of a new request and sends it. */
export async function describeAndSend(page: Page, body: string, words: PortalWords = ro): Promise<void> {
  await page.getByLabel(words.new.body).fill(body);
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL(/\/requests\/\d+\?sent=1$/);
}

/** Opens an invitation, sets a password and goes in. The user name is shown and cannot be changed. */
export async function acceptInvitation(
  page: Page,
  link: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(link);
  const userName = page.getByLabel("Nume de utilizator");
  await expect(userName).toHaveValue(email);
  await expect(userName).not.toBeEditable();
  await page.getByLabel("Parolă nouă").fill(password);
  await page.getByRole("button", { name: "Conectare" }).click();
  await page.waitForURL(/\/requests$/);
}

/** Accepts the solution of the request before us. */
export async function accept(page: Page, words: PortalWords = ro): Promise<void> {
  const box = await choose(page, words.resolved.accept);
  await box.getByRole("button", { name: words.resolved.acceptConfirm }).click();
}

/** Says of the solution before us that the problem persists; a page without JavaScript takes one `file` along. */
export async function sayItPersists(
  page: Page,
  reason: string,
  words: PortalWords = ro,
  file?: SentFile,
): Promise<void> {
  const box = await choose(page, words.resolved.persists);
  await box.getByLabel(words.resolved.reason).fill(reason);
  if (file) await box.locator("input[type=file]").setInputFiles(file);
  await box.getByRole("button", { name: words.resolved.persistsConfirm }).click();
}

/** Opens one of the two choices beneath a solution. */
async function choose(page: Page, name: string): Promise<Locator> {
  const box = page.locator("details").filter({ has: page.getByText(name, { exact: true }) });
  await box.locator("summary").click();
  return box;
}

/** Gives a rating with a message. */
export async function rate(
  page: Page,
  stars: number,
  message: string,
  words: PortalWords = ro,
): Promise<void> {
  const form = page.getByRole("region", { name: words.rating.title });
  await fillRating(form, stars, message, words);
  await form.getByRole("button", { name: words.rating.send }).click();
}

/** Gives another rating in place of the one that was given. */
export async function rateAnew(
  page: Page,
  stars: number,
  message: string,
  words: PortalWords = ro,
): Promise<void> {
  const form = page.getByRole("region", { name: words.rating.thanks });
  await form.getByText(words.rating.change, { exact: true }).click();
  await fillRating(form, stars, message, words);
  await form.getByRole("button", { name: words.rating.saveChange }).click();
}

/** Chooses stars and writes a message, and sends neither. */
export async function fillRating(
  form: Locator,
  stars: number,
  message: string,
  words: PortalWords,
): Promise<void> {
  await form
    .locator("label")
    .nth(stars - 1)
    .click();
  await expect(form.getByRole("radio").nth(stars - 1)).toBeChecked();
  await form.getByLabel(words.rating.message).fill(message);
}

/** Follows a mail's link to stop the status mails of a request, without signing in. */
export async function stopNotifications(
  page: Page,
  link: string,
  words: Words["mail"] = roMail,
): Promise<void> {
  await page.goto(link);
  await expect(page.getByTestId("notifications-on")).toBeVisible();
  await page.getByRole("button", { name: words.optOut.turnOff }).click();
  await expect(page.getByTestId("notifications-off")).toBeVisible();
}
